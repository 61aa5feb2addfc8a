using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Public.Eligibility;

/// <summary>The four skills of one language, as names of <see cref="CefrLevel"/>; all left empty means none of it.</summary>
public sealed record LanguageInput
{
    public static readonly IReadOnlyList<string> Skills = [nameof(Reading), nameof(Listening), nameof(Writing), nameof(Speaking)];

    public string? Reading { get; init; }

    public string? Listening { get; init; }

    public string? Writing { get; init; }

    public string? Speaking { get; init; }

    public bool IsEmpty => Reading is null && Listening is null && Writing is null && Speaking is null;

    public string? Of(string skill) => skill switch
    {
        nameof(Reading) => Reading,
        nameof(Listening) => Listening,
        nameof(Writing) => Writing,
        _ => Speaking,
    };

    public LanguageFacts Facts(Language language) => new()
    {
        Language = language,
        Reading = Level(Reading),
        Listening = Level(Listening),
        Writing = Level(Writing),
        Speaking = Level(Speaking),
    };

    private static CefrLevel Level(string? name) => name is null ? CefrLevel.None : Enum.Parse<CefrLevel>(name);
}
