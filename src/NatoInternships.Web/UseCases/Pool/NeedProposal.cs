using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.UseCases.Pool;

/// <summary>A need as a member typed it, well-formed.</summary>
public sealed record NeedProposal
{
    /// <summary>Null for a profile without a notice.</summary>
    public required Guid? VacancyId { get; init; }

    public required Guid IntakeId { get; init; }

    public required int Places { get; init; }

    public required string Title { get; init; }

    public required string Tasks { get; init; }

    public required Language TextLanguage { get; init; }

    /// <summary>Known codes, each once.</summary>
    public required IReadOnlyList<Wish> Wishes { get; init; }
}
