using NatoInternships.Domain.Eligibility;
using NatoInternships.Infrastructure.Vacancies;

namespace NatoInternships.Web.Areas.Public.Eligibility;

/// <summary>The form of the eligibility check, and its result.</summary>
public sealed record CheckView
{
    public required CheckInput Input { get; init; }

    /// <summary>The vacancy whose rules apply. Until one is chosen, the first, whose date and conditions are not shown.</summary>
    public required PublishedVacancy Rules { get; init; }

    /// <summary>Whether the rules are known: the visitor chose a vacancy, or all vacancies have the same rules.</summary>
    public required bool IsChosen { get; init; }

    /// <summary>The vacancies to choose between; only one when their rules are the same.</summary>
    public required IReadOnlyList<PublishedVacancy> Choices { get; init; }

    /// <summary>Whether the vacancy is open now.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Null on the form.</summary>
    public EligibilityReport? Report { get; init; }

    public EligibilityFacts? Facts { get; init; }

    public CutOffs CutOffs => CutOffs.For(Rules.Criteria, Rules.ReferenceDate);
}
