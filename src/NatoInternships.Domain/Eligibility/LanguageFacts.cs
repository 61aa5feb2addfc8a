using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Eligibility;

/// <summary>A person's level in the four skills of one official language.</summary>
public sealed record LanguageFacts
{
    public required Language Language { get; init; }

    public required CefrLevel Reading { get; init; }

    public required CefrLevel Listening { get; init; }

    public required CefrLevel Writing { get; init; }

    public required CefrLevel Speaking { get; init; }
}
