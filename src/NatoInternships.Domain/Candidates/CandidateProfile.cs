using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Candidates;

/// <summary>
/// The candidate's own data, shared by all their applications and frozen into each submission. Any part may be missing before a submission.
/// </summary>
public sealed record CandidateProfile
{
    public const int NameLength = 100;
    public const int PhoneLength = 40;
    public const int MostNationalities = 5;
    public const int NationalityExpectedLength = 200;
    public const int ItExampleLength = 1000;

    /// <summary>Also holds the name of a person who has only one.</summary>
    public string? GivenNames { get; init; }

    /// <summary>Null for a person who has only one name.</summary>
    public string? FamilyName { get; init; }

    public DateOnly? BirthDate { get; init; }

    /// <summary>Codes of <see cref="Eligibility.Nationalities"/>. One of a member state is enough.</summary>
    public IReadOnlyList<CountryCode> Nationalities { get; init; } = [];

    /// <summary>Whether the candidate is acquiring a nationality of a member state (ruling A8).</summary>
    public bool NationalityPending { get; init; }

    /// <summary>When the candidate expects the decision about that nationality, in their own words; null when none is pending.</summary>
    public string? NationalityExpected { get; init; }

    public string? Phone { get; init; }

    /// <summary>IANA name of the candidate's time zone, for example Europe/Istanbul.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The language of mails to the candidate.</summary>
    public Language MessagesIn { get; init; }

    public Studies Studies { get; init; } = new();

    public IReadOnlyList<LanguageSkill> Languages { get; init; } = [];

    public IReadOnlyList<Experience> Experience { get; init; } = [];

    public ItLevel? ItLevel { get; init; }

    public string? ItExample { get; init; }

    /// <summary>Returns the facts for the rules, to be measured on the vacancy's reference date.</summary>
    public EligibilityFacts Facts(DateOnly referenceDate) => new()
    {
        ReferenceDate = referenceDate,
        Nationalities = Nationalities,
        NationalityPending = NationalityPending,
        BirthDate = BirthDate,
        Studies = Studies.Facts(),
        Languages = [.. OfficialLanguages()],
    };

    /// <summary>
    /// Returns this profile with the contact details of another. Contact details take effect at once and at any time, so a deadline does
    /// not freeze them (ruling A19, ADR 0010).
    /// </summary>
    public CandidateProfile WithContactOf(CandidateProfile other) =>
        this with { Phone = other.Phone, TimeZone = other.TimeZone, MessagesIn = other.MessagesIn };

    private IEnumerable<LanguageFacts> OfficialLanguages()
    {
        foreach (var skill in Languages)
        {
            Language? official = skill.Code switch { "en" => Language.English, "fr" => Language.French, _ => null };
            if (official is { } language
                && skill is { Reading: { } reading, Listening: { } listening, Writing: { } writing, Speaking: { } speaking })
            {
                yield return new LanguageFacts
                {
                    Language = language,
                    Reading = reading,
                    Listening = listening,
                    Writing = writing,
                    Speaking = speaking,
                };
            }
        }
    }
}
