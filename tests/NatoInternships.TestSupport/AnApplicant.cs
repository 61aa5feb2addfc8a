using System.Globalization;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;

namespace NatoInternships.TestSupport;

/// <summary>
/// A person who meets every criterion of every preset: Belgian, born 2000-01-01, in the third year of a first degree, English C1. Each
/// method returns a changed copy. Dates are yyyy-MM-dd.
/// </summary>
public sealed record AnApplicant
{
    /// <summary>The deadline date of notice 250702.</summary>
    public static readonly DateOnly ReferenceDate = new(2025, 6, 22);

    private IReadOnlyList<CountryCode> Nationalities { get; init; } = [new("BE")];

    private bool NationalityPending { get; init; }

    private DateOnly? BirthDate { get; init; } = new DateOnly(2000, 1, 1);

    private StudiesFacts? Studies { get; init; } = new()
    {
        Enrolled = true,
        CompletedYears = 2,
        LatestDegreeDate = null,
        ClaimsEquivalentEducation = false,
    };

    private IReadOnlyList<LanguageFacts> Languages { get; init; } =
    [
        InEverySkill(Language.English, CefrLevel.C1),
        InEverySkill(Language.French, CefrLevel.A2),
    ];

    public static AnApplicant WhoIsEligible() => new();

    /// <summary>A draft in which nothing is answered.</summary>
    public static AnApplicant WhoAnsweredNothing() => new() { Nationalities = [], BirthDate = null, Studies = null, Languages = [] };

    public static AnApplicant Born(string date) => new() { BirthDate = Date(date) };

    public static AnApplicant Of(params string[] nationalities) =>
        new() { Nationalities = [.. nationalities.Select(code => new CountryCode(code))] };

    public AnApplicant WithNationalities(params string[] codes) => this with { Nationalities = Of(codes).Nationalities };

    public AnApplicant WithNationalityPending() => this with { NationalityPending = true };

    public AnApplicant WithBirthDate(string? date) => this with { BirthDate = date is null ? null : Date(date) };

    /// <summary>Replaces all facts of the studies.</summary>
    public AnApplicant WithStudies(bool enrolled = false, int? years = 0, string? degree = null, bool equivalent = false) => this with
    {
        Studies = new StudiesFacts
        {
            Enrolled = enrolled,
            CompletedYears = years,
            LatestDegreeDate = degree is null ? null : Date(degree),
            ClaimsEquivalentEducation = equivalent,
        },
    };

    public AnApplicant WithoutStudies() => this with { Studies = null };

    /// <summary>Replaces all language answers.</summary>
    public AnApplicant WithLanguages(params LanguageFacts[] languages) => this with { Languages = languages };

    public EligibilityFacts Facts(DateOnly? referenceDate = null) => new()
    {
        ReferenceDate = referenceDate ?? ReferenceDate,
        Nationalities = Nationalities,
        NationalityPending = NationalityPending,
        BirthDate = BirthDate,
        Studies = Studies,
        Languages = Languages,
    };

    public EligibilityFacts Facts(string referenceDate) => Facts(Date(referenceDate));

    public static LanguageFacts InEverySkill(Language language, CefrLevel level) => Skills(language, level, level, level, level);

    public static LanguageFacts Skills(Language language, CefrLevel reading, CefrLevel listening, CefrLevel writing, CefrLevel speaking) => new()
    {
        Language = language,
        Reading = reading,
        Listening = listening,
        Writing = writing,
        Speaking = speaking,
    };

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
