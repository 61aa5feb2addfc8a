using FluentValidation;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Areas.Shared.Languages;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Public.Eligibility;

/// <summary>The typed answers of the eligibility check.</summary>
public sealed record CheckInput
{
    /// <summary>Number of the vacancy whose rules apply; null until the visitor chooses one.</summary>
    public string? Vacancy { get; init; }

    public string? Nationality1 { get; init; }

    public string? Nationality2 { get; init; }

    public string? Nationality3 { get; init; }

    public bool NationalityPending { get; init; }

    public DateInput? BirthDate { get; init; }

    public string? Situation { get; init; }

    public string? CompletedYears { get; init; }

    public DateInput? DegreeDate { get; init; }

    public LanguageLevels English { get; init; } = new();

    public LanguageLevels French { get; init; } = new();

    public IReadOnlyList<string> NamedNationalities => [.. new[] { Nationality1, Nationality2, Nationality3 }.OfType<string>()];

    /// <summary>Returns the facts of an input that passed the validator.</summary>
    public EligibilityFacts Facts(DateOnly referenceDate) => new()
    {
        ReferenceDate = referenceDate,
        Nationalities = [.. NamedNationalities.Select(code => Nationalities.Of(new CountryCode(code))).Distinct()],
        NationalityPending = NationalityPending,
        BirthDate = BirthDate?.ToDate(),
        Studies = new Studies
        {
            Situation = Enum.Parse<StudySituation>(Situation!),
            CompletedYears = Years(CompletedYears),
            HoldsDegree = DegreeDate is { IsEmpty: false },
            CompletedDegreeDate = DegreeDate?.ToDate(),
        }.Facts(),
        Languages = [English.Facts(Language.English), French.Facts(Language.French)],
    };

    internal static int? Years(string? typed) =>
        int.TryParse(typed?.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var years) ? years : null;
}

/// <summary>Validates the answers, except the vacancy. Today's date in Brussels is the latest birth date.</summary>
public sealed class CheckInputValidator : AbstractValidator<CheckInput>
{
    private const int OldestYears = 120;

    public CheckInputValidator(DateOnly today)
    {
        RuleFor(input => input.Nationality1)
            .Must((input, _) => input.NamedNationalities.Count > 0 || input.NationalityPending).WithMessage("Error_Nationality")
            .Must(IsNationality).WithMessage("Error_Country");
        RuleFor(input => input.Nationality2).Must(IsNationality).WithMessage("Error_Country");
        RuleFor(input => input.Nationality3).Must(IsNationality).WithMessage("Error_Country");
        RuleFor(input => input.BirthDate).MustBeADate("Subject_BirthDate", earliest: today.AddYears(-OldestYears), latest: today);
        RuleFor(input => input.Situation).Must(IsNameOf<StudySituation>).WithMessage("Error_Situation");
        RuleFor(input => input.CompletedYears)
            .Must(typed => CheckInput.Years(typed) is >= 0 and <= StudiesFacts.MaxCompletedYears).WithMessage("Error_Years");
        RuleFor(input => input.DegreeDate).MustBeADate("Subject_DegreeDate", required: false, earliest: new DateOnly(1950, 1, 1), latest: today.AddYears(10));
        RuleFor(input => input.DegreeDate)
            .Must(date => date is { IsEmpty: false }).WithMessage("Error_DegreeMissing")
            .OverridePropertyName("DegreeDate.Day")
            .When(input => input.Situation == nameof(StudySituation.Graduate));
        Levels(input => input.English, nameof(CheckInput.English));
        Levels(input => input.French, nameof(CheckInput.French));
        RuleFor(input => input.English)
            .Must((input, _) => !input.English.IsEmpty || !input.French.IsEmpty).WithMessage("Error_Language")
            .OverridePropertyName("English.All");
    }

    internal static bool IsNameOf<T>(string? typed)
        where T : struct, Enum => typed is not null && Enum.GetNames<T>().Contains(typed);

    private static bool IsNationality(string? code) => code is null || Nationalities.IsKnown(code);

    private void Levels(Func<CheckInput, LanguageLevels> language, string name)
    {
        RuleFor(input => language(input).All).Must(LanguageLevels.IsLevel).WithMessage("Error_Level").OverridePropertyName($"{name}.{nameof(LanguageLevels.All)}");
        foreach (var skill in LanguageLevels.Skills)
        {
            RuleFor(input => language(input).Own(skill))
                .Must((input, level) => LanguageLevels.IsLevel(level) && (level ?? language(input).All) is not null)
                .When(input => !language(input).IsEmpty)
                .WithMessage(input => language(input).Own(skill) is null ? "Error_LevelMissing" : "Error_Level")
                .OverridePropertyName($"{name}.{skill}");
        }
    }
}
