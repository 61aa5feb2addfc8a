using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Eligibility;

/// <summary>Everything the rules may know of a person, as declared. A missing fact leaves its rule unanswered.</summary>
public sealed record EligibilityFacts
{
    /// <summary>The day every rule measures on: the date of the application deadline in Brussels (ruling A4).</summary>
    public required DateOnly ReferenceDate { get; init; }

    /// <summary>All nationalities the person declares to have on the reference date. Empty and not pending: not answered.</summary>
    public required IReadOnlyList<CountryCode> Nationalities { get; init; }

    /// <summary>The person answered that a nationality is being acquired (ruling A8).</summary>
    public required bool NationalityPending { get; init; }

    /// <summary>A calendar date without zone. The form refuses future dates and ages over 120; the rules take any date.</summary>
    public required DateOnly? BirthDate { get; init; }

    public required StudiesFacts? Studies { get; init; }

    /// <summary>One entry for each official language that was answered; a language without entry is not answered.</summary>
    public required IReadOnlyList<LanguageFacts> Languages { get; init; }
}
