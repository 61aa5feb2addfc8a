namespace NatoInternships.Domain.Values;

/// <summary>What a candidate says of one skill in one language: a level, or that the skill does not apply to them because of a disability (requirements A7).</summary>
public sealed record LanguageSkillLevel
{
    private LanguageSkillLevel(CefrLevel? level)
    {
        Level = level;
    }

    /// <summary>Null when the skill does not apply to the person.</summary>
    public CefrLevel? Level { get; }

    public bool DoesNotApply => Level is null;

    public static LanguageSkillLevel At(CefrLevel level) => new(level);

    public static LanguageSkillLevel NotApplicable { get; } = new((CefrLevel?)null);
}
