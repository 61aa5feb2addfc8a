using FluentValidation;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Shared.Languages;

namespace NatoInternships.Web.Areas.Candidates.YourLanguages;

public sealed record YourLanguagesInput : SectionInput, ISectionInput<YourLanguagesInput, CandidateProfile>
{
    /// <summary>Languages beside the two official ones.</summary>
    public const int MostOthers = LanguageSkill.MostLanguages - 2;

    public LanguageLevels? English { get; init; } = new();

    public LanguageLevels? French { get; init; } = new();

    public IReadOnlyList<LanguageLevels> Others { get; init; } = new List<LanguageLevels>(); // one that model binding can fill

    /// <summary>The place, in <see cref="Others"/>, of the language whose "Remove" button sent the form.</summary>
    public int? Remove { get; init; }

    public static object Part(CandidateProfile profile) => profile.Languages;

    public static YourLanguagesInput From(CandidateProfile profile) => new()
    {
        English = LanguageLevels.From(profile.Languages.FirstOrDefault(skill => skill.Code == "en")),
        French = LanguageLevels.From(profile.Languages.FirstOrDefault(skill => skill.Code == "fr")),
        Others = [.. profile.Languages.Where(skill => !WorldLanguages.IsOfficial(skill.Code)).Select(LanguageLevels.From)],
    };

    /// <summary>The same without the language to be removed. Its place stays, blank, so that each field keeps its name.</summary>
    public YourLanguagesInput WithoutRemoved() =>
        this with { Others = [.. Others.Select((other, place) => place == Remove ? new LanguageLevels() : other)] };

    public CandidateProfile Into(CandidateProfile profile) => profile with
    {
        Languages =
        [
            .. English is { IsEmpty: false } english ? [english.As("en")] : Array.Empty<LanguageSkill>(),
            .. French is { IsEmpty: false } french ? [french.As("fr")] : Array.Empty<LanguageSkill>(),
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

    private sealed class LanguageValidator : AbstractValidator<LanguageLevels>
    {
        public LanguageValidator()
        {
            RuleFor(language => language.All).Must(LanguageLevels.IsLevel).WithMessage("Skill_Unknown");
            RuleFor(language => language.Reading).Must(LanguageLevels.IsLevel).WithMessage("Skill_Unknown");
            RuleFor(language => language.Listening).Must(LanguageLevels.IsLevel).WithMessage("Skill_Unknown");
            RuleFor(language => language.Speaking).Must(LanguageLevels.IsLevel).WithMessage("Skill_Unknown");
            RuleFor(language => language.Writing).Must(LanguageLevels.IsLevel).WithMessage("Skill_Unknown");
        }

        public LanguageValidator(IReadOnlyCollection<string> twice)
            : this()
        {
            RuleFor(language => language.Code).Must((language, code) => code is not null || language.IsEmpty).WithMessage("Other_WhichLanguage");
            RuleFor(language => language.Code)
                .Must(code => code is null || (WorldLanguages.IsKnown(code) && !WorldLanguages.IsOfficial(code))).WithMessage("Other_Unknown");
            RuleFor(language => language.Code).Must(code => code is null || !twice.Contains(code)).WithMessage("Other_Twice");
        }
    }
}
