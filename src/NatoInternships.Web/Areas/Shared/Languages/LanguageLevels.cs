using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Shared.Languages;

/// <summary>
/// The posted levels of one language, by the names of <see cref="CefrLevel"/>: one for all four skills, and one for each skill that
/// differs. The eligibility check and the application use the same fields.
/// </summary>
public sealed record LanguageLevels
{
    /// <summary>All levels, in the order of the list.</summary>
    public static readonly IReadOnlyList<CefrLevel> InOrder =
        [CefrLevel.None, CefrLevel.A1, CefrLevel.A2, CefrLevel.B1, CefrLevel.B2, CefrLevel.C1, CefrLevel.C2, CefrLevel.MotherTongue, CefrLevel.DoesNotApply];

    /// <summary>The skills in the order of every page.</summary>
    public static readonly IReadOnlyList<string> Skills = [nameof(Reading), nameof(Listening), nameof(Speaking), nameof(Writing)];

    /// <summary>A code of <see cref="WorldLanguages"/>; null in a blank row, and not posted for the two official ones.</summary>
    public string? Code { get; init; }

    /// <summary>The level of each skill without its own level.</summary>
    public string? All { get; init; }

    public string? Reading { get; init; }

    public string? Listening { get; init; }

    public string? Speaking { get; init; }

    public string? Writing { get; init; }

    public bool IsEmpty => All is null && !HasOwnLevels;

    /// <summary>Whether a skill has its own level.</summary>
    public bool HasOwnLevels => Skills.Any(skill => Own(skill) is not null);

    public static LanguageLevels From(LanguageSkill? skill)
    {
        if (skill is null)
        {
            return new LanguageLevels();
        }

        var isSame = skill.IsComplete && skill.Reading == skill.Listening && skill.Reading == skill.Speaking && skill.Reading == skill.Writing;

        return isSame
            ? new LanguageLevels { Code = skill.Code, All = skill.Reading.ToString() }
            : new LanguageLevels
            {
                Code = skill.Code,
                Reading = skill.Reading?.ToString(),
                Listening = skill.Listening?.ToString(),
                Speaking = skill.Speaking?.ToString(),
                Writing = skill.Writing?.ToString(),
            };
    }

    /// <summary>Returns the posted level of this skill; null when <see cref="All"/> applies.</summary>
    public string? Own(string skill) => skill switch
    {
        nameof(Reading) => Reading,
        nameof(Listening) => Listening,
        nameof(Speaking) => Speaking,
        nameof(Writing) => Writing,
        _ => throw new ArgumentOutOfRangeException(nameof(skill), skill, "Not a skill."),
    };

    /// <summary>Returns the level of this skill; null without a choice.</summary>
    public CefrLevel? Of(string skill) => (Own(skill) ?? All) is { } name ? Enum.Parse<CefrLevel>(name) : null;

    public LanguageSkill As(string code) => new()
    {
        Code = code,
        Reading = Of(nameof(Reading)),
        Listening = Of(nameof(Listening)),
        Speaking = Of(nameof(Speaking)),
        Writing = Of(nameof(Writing)),
    };

    /// <summary>Returns the facts for the rules. An empty language means no knowledge of it.</summary>
    public LanguageFacts Facts(Language language) => new()
    {
        Language = language,
        Reading = Of(nameof(Reading)) ?? CefrLevel.None,
        Listening = Of(nameof(Listening)) ?? CefrLevel.None,
        Speaking = Of(nameof(Speaking)) ?? CefrLevel.None,
        Writing = Of(nameof(Writing)) ?? CefrLevel.None,
    };

    /// <summary>Returns whether a form may post this value: nothing, or a level of the list.</summary>
    public static bool IsLevel(string? name) => name is null || Enum.GetNames<CefrLevel>().Contains(name);
}
