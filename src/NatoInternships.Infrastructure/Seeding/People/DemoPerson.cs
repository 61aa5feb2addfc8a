using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Seeding.People;

/// <summary>One invented person who applied in the closed call of the demonstration.</summary>
/// <param name="GivenNames">Also holds a single name.</param>
/// <param name="FamilyName">Null for a single name.</param>
/// <param name="Born">The birth date, ISO 8601.</param>
/// <param name="Nationalities">Codes, separated by blanks.</param>
/// <param name="Case">The studies.</param>
/// <param name="Field">Code of a study field.</param>
/// <param name="Languages">Codes, separated by blanks. A code alone is a mother tongue; "en:C1/B2" is C1 with B2 in writing.</param>
/// <param name="Choices">The last four digits of the vacancies, first choice first. "-" after one: withdrawn in time. "!": withdrawn after
/// the deadline. "?": a draft that was not submitted.</param>
internal sealed record DemoPerson(
    string GivenNames, string? FamilyName, string Born, string Nationalities, DemoStudyCase Case, string Field, string Languages, string Choices)
{
    /// <summary>The language of the texts, the files and the mails.</summary>
    public Language Writes { get; init; } = Language.English;

    /// <summary>When the person expects a nationality of a member state, in their own words; null for none.</summary>
    public string? NationalityExpected { get; init; }

    /// <summary>Code of the country in which the person studied: the first nationality.</summary>
    public string Country => Nationalities.Split(' ')[0];
}
