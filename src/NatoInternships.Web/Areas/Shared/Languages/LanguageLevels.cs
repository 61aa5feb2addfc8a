using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Shared.Languages;

/// <summary>
/// The levels of one language as sent, by the names of <see cref="CefrLevel"/>: one for all four skills, and one for each skill that
/// differs from it. The self-check and the application ask with the same fields.
/// </summary>
public sealed record LanguageLevels
{
    /// <summary>Every level, in the order of the list.</summary>
    public static readonly IReadOnlyList<CefrLevel> InOrder =
        [CefrLevel.None, CefrLevel.A1, CefrLevel.A2, CefrLevel.B1, CefrLevel.B2, CefrLevel.C1, CefrLevel.C2, CefrLevel.MotherTongue, CefrLevel.DoesNotApply];

    /// <summary>The skills in the order in which every page names them.</summary>
    public static readonly IReadOnlyList<string> Skills = [nameof(Reading), nameof(Listening), nameof(Speaking), nameof(Writing)];

    /// <summary>A code of <see cref="WorldLanguages"/>; null in a blank row, and not sent for the two official ones.</summary>
    public string? Code { get; init; }

    /// <summary>Of each skill that has no level of its own.</summary>
    public string? All { get; init; }

    public string? Reading { get; init; }

    public string? Listening { get; init; }

    public string? Speaking { get; init; }

    public string? Writing { get; init; }

    public bool IsEmpty => All is null && !HasOwnLevels;

    /// <summary>Whether a skill has a level of its own.</summary>
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

    /// <summary>The level sent for this skill itself; null where it follows <see cref="All"/>.</summary>
    public string? Own(string skill) => skill switch
    {
        nameof(Reading) => Reading,
        nameof(Listening) => Listening,
        nameof(Speaking) => Speaking,
        nameof(Writing) => Writing,
        _ => throw new ArgumentOutOfRangeException(nameof(skill), skill, "Not a skill."),
    };

    /// <summary>The level of this skill; null where none was chosen.</summary>
    public CefrLevel? Of(string skill) => (Own(skill) ?? All) is { } name ? Enum.Parse<CefrLevel>(name) : null;

    public LanguageSkill As(string code) => new()
    {
        Code = code,
        Reading = Of(nameof(Reading)),
        Listening = Of(nameof(Listening)),
        Speaking = Of(nameof(Speaking)),
        Writing = Of(nameof(Writing)),
    };

    /// <summary>For the rules: a language left empty is none of it.</summary>
    public LanguageFacts Facts(Language language) => new()
    {
        Language = language,
        Reading = Of(nameof(Reading)) ?? CefrLevel.None,
        Listening = Of(nameof(Listening)) ?? CefrLevel.None,
        Speaking = Of(nameof(Speaking)) ?? CefrLevel.None,
        Writing = Of(nameof(Writing)) ?? CefrLevel.None,
    };

    /// <summary>Whether a form may send this as a level: nothing, or one of the list.</summary>
    public static bool IsLevel(string? name) => name is null || Enum.GetNames<CefrLevel>().Contains(name);
}
