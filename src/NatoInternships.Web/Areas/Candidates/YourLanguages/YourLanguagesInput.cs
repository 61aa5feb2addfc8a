using FluentValidation;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Candidates.YourLanguages;

public sealed record YourLanguagesInput
{
    /// <summary>Languages beside the two official ones.</summary>
    public const int MostOthers = LanguageSkill.MostLanguages - 2;

    public LanguageInput? English { get; init; } = new();

    public LanguageInput? French { get; init; } = new();

    public IReadOnlyList<LanguageInput> Others { get; init; } = new List<LanguageInput>(); // one that model binding can fill

    public string? Revision { get; init; }

    public static object Part(CandidateProfile profile) => profile.Languages;

    public static YourLanguagesInput From(CandidateProfile profile) => new()
    {
        English = LanguageInput.From(profile.Languages.FirstOrDefault(skill => skill.Code == "en")),
        French = LanguageInput.From(profile.Languages.FirstOrDefault(skill => skill.Code == "fr")),
        Others = [.. profile.Languages.Where(skill => !WorldLanguages.IsOfficial(skill.Code)).Select(LanguageInput.From)],
    };

    public CandidateProfile Into(CandidateProfile profile) => profile with
    {
        Languages =
        [
            .. English is { HasLevel: true } english ? [english.As("en")] : Array.Empty<LanguageSkill>(),
            .. French is { HasLevel: true } french ? [french.As("fr")] : Array.Empty<LanguageSkill>(),
            .. Others.Where(other => other.Code is not null).Select(other => other.As(other.Code!)).Take(MostOthers),
        ],
    };
}

/// <summary>A draft may leave anything out: only what cannot be true is refused.</summary>
public sealed class YourLanguagesValidator : AbstractValidator<YourLanguagesInput>
{
    public YourLanguagesValidator()
    {
        RuleFor(input => input.English).SetValidator(new LanguageValidator()!);
        RuleFor(input => input.French).SetValidator(new LanguageValidator()!);
        RuleForEach(input => input.Others).SetValidator(input => new LanguageValidator(
            [.. input.Others.Where(other => other.Code is not null).GroupBy(other => other.Code).Where(group => group.Count() > 1).Select(group => group.Key!)]));
    }

    private sealed class LanguageValidator : AbstractValidator<LanguageInput>
    {
        public LanguageValidator()
        {
            RuleFor(language => language.Reading).IsInEnum().WithMessage("Skill_Unknown");
            RuleFor(language => language.Listening).IsInEnum().WithMessage("Skill_Unknown");
            RuleFor(language => language.Writing).IsInEnum().WithMessage("Skill_Unknown");
            RuleFor(language => language.Speaking).IsInEnum().WithMessage("Skill_Unknown");
        }

        public LanguageValidator(IReadOnlyCollection<string> twice)
            : this()
        {
            RuleFor(language => language.Code).Must((language, code) => code is not null || !language.HasLevel).WithMessage("Other_WhichLanguage");
            RuleFor(language => language.Code)
                .Must(code => code is null || (WorldLanguages.IsKnown(code) && !WorldLanguages.IsOfficial(code))).WithMessage("Other_Unknown");
            RuleFor(language => language.Code).Must(code => code is null || !twice.Contains(code)).WithMessage("Other_Twice");
        }
    }
}
