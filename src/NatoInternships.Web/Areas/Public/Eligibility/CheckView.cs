using NatoInternships.Domain.Eligibility;
using NatoInternships.Infrastructure.Vacancies;

namespace NatoInternships.Web.Areas.Public.Eligibility;

/// <summary>The form of the self-check, and its result.</summary>
public sealed record CheckView
{
    public required CheckInput Input { get; init; }

    /// <summary>The rules asked.</summary>
    public required PublishedVacancy Rules { get; init; }

    /// <summary>Every vacancy one may choose between; one where their rules are the same.</summary>
    public required IReadOnlyList<PublishedVacancy> Choices { get; init; }

    /// <summary>Whether the vacancy takes applications now.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Null on the form.</summary>
    public EligibilityReport? Report { get; init; }

    public EligibilityFacts? Facts { get; init; }

    public CutOffs CutOffs => CutOffs.For(Rules.Criteria, Rules.ReferenceDate);
}
