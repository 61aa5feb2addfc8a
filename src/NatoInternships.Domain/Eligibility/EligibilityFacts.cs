using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Eligibility;

/// <summary>Everything that the rules use about a person, as declared. A rule is unanswered when its fact is missing.</summary>
public sealed record EligibilityFacts
{
    /// <summary>The day on which every rule measures: the date of the application deadline in Brussels (ruling A4).</summary>
    public required DateOnly ReferenceDate { get; init; }

    /// <summary>All nationalities on the reference date, as declared. Empty and not pending means not answered.</summary>
    public required IReadOnlyList<CountryCode> Nationalities { get; init; }

    /// <summary>Whether the person is acquiring a nationality (ruling A8).</summary>
    public required bool NationalityPending { get; init; }

    /// <summary>A calendar date without zone. The form rejects future dates and ages over 120; the rules accept any date.</summary>
    public required DateOnly? BirthDate { get; init; }

    public required StudiesFacts? Studies { get; init; }

    /// <summary>One entry for each official language that the person answered.</summary>
    public required IReadOnlyList<LanguageFacts> Languages { get; init; }
}
