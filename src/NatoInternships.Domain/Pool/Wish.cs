using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Domain.Pool;

/// <summary>One thing that a division looks for. Fields, degree levels and sections are alternatives: one of several is enough.</summary>
/// <param name="Code">A code of the vocabulary that <see cref="WishKind"/> names.</param>
/// <param name="Level">The lowest level of a language, A1 to C2; null for every other kind.</param>
public sealed record Wish(WishKind Kind, string Code, WishWeight Weight, CefrLevel? Level = null)
{
    /// <summary>Highest number of wishes of one need.</summary>
    public const int Most = 30;

    /// <summary>The levels that a wish may ask for. The pool shows a mother tongue as C2.</summary>
    public static IReadOnlyList<CefrLevel> Levels { get; } = [CefrLevel.A1, CefrLevel.A2, CefrLevel.B1, CefrLevel.B2, CefrLevel.C1, CefrLevel.C2];

    /// <summary>Returns whether its code and level are known. Sections belong to the notice: the caller compares them.</summary>
    public bool IsKnown() => Enum.IsDefined(Weight) && (Kind == WishKind.Language ? Level is { } level && Levels.Contains(level) : Level is null) && Kind switch
    {
        WishKind.Field => StudyFields.Find(Code) is not null,
        WishKind.Level => Enum.GetNames<DegreeLevel>().Contains(Code),
        WishKind.Language => WorldLanguages.IsKnown(Code),
        WishKind.Section => Code.Length is > 0 and <= NoticeSection.CodeLength,
        WishKind.Experience => Enum.GetNames<ExperienceKind>().Contains(Code),
        WishKind.Competency => Competencies.Find(Code) is not null,
        _ => false,
    };
}
