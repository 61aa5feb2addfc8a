using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Pool;

/// <summary>One need in a list.</summary>
public sealed record NeedRow
{
    public required Guid Id { get; init; }

    public required string DivisionCode { get; init; }

    public required string Title { get; init; }

    /// <summary>Of the title.</summary>
    public required Language TextLanguage { get; init; }

    /// <summary>Null for a profile without a notice.</summary>
    public required string? VacancyNumber { get; init; }

    public required DateOnly Intake { get; init; }

    public required int Places { get; init; }

    public required NeedState State { get; init; }

    public required DateTimeOffset StateSince { get; init; }
}
