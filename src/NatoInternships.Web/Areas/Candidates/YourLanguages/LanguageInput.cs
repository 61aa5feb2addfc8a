using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Candidates.YourLanguages;

/// <summary>One language with its four skills, any of them unanswered.</summary>
public sealed record LanguageInput
{
    /// <summary>ISO 639-1; null in a blank row, and not sent for the two official ones.</summary>
    public string? Code { get; init; }

    public CefrLevel? Reading { get; init; }

    public CefrLevel? Listening { get; init; }

    public CefrLevel? Writing { get; init; }

    public CefrLevel? Speaking { get; init; }

    public bool HasLevel => (Reading ?? Listening ?? Writing ?? Speaking) is not null;

    public static LanguageInput From(LanguageSkill? skill) => new()
    {
        Code = skill?.Code,
        Reading = skill?.Reading,
        Listening = skill?.Listening,
        Writing = skill?.Writing,
        Speaking = skill?.Speaking,
    };

    public LanguageSkill As(string code) => new()
    {
        Code = code,
        Reading = Reading,
        Listening = Listening,
        Writing = Writing,
        Speaking = Speaking,
    };
}
