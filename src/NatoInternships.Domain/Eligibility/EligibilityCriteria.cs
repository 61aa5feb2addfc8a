using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Eligibility;

/// <summary>
/// The essential criteria of a notice as data. A version is never edited once somebody was judged by it: a change is a new version.
/// </summary>
public sealed record EligibilityCriteria
{
    public const int MaxMinimumAgeYears = 99;
    public const int MaxDegreeMonths = 120;

    /// <summary>How deep the studies trees may be nested.</summary>
    public const int MaxStudiesDepth = 8;

    /// <summary>1 and up.</summary>
    public required int Version { get; init; }

    /// <summary>Full years of age on the reference date, 1 to <see cref="MaxMinimumAgeYears"/> (ruling N10).</summary>
    public required int MinimumAgeYears { get; init; }

    /// <summary>The notice keeps "at least" in one language and "more than" in the other: who attains the age on the reference date itself is HR must look (ruling A5).</summary>
    public required bool AgeWordingsDiffer { get; init; }

    /// <summary>The tree that gives the verdict.</summary>
    public required StudiesNode Studies { get; init; }

    /// <summary>The tree that is assessed beside it, to show HR where the two differ.</summary>
    public required StudiesNode StricterStudies { get; init; }

    /// <summary>The level that meets when every skill of one language has it; above <see cref="LanguageLookLevel"/> or equal to it (ruling A7).</summary>
    public required CefrLevel LanguagePassLevel { get; init; }

    /// <summary>The level that some skill must have for HR to look; A1 or above.</summary>
    public required CefrLevel LanguageLookLevel { get; init; }

    /// <summary>
    /// What is wrong with these criteria, for operators, in English; empty when nothing is. Called at start-up and before a new
    /// version is stored: the rules take valid criteria for granted.
    /// </summary>
    public IReadOnlyList<string> Validate() =>
    [
        .. Problem(Version < 1, $"{nameof(Version)} {Version} is below 1."),
        .. Problem(MinimumAgeYears is < 1 or > MaxMinimumAgeYears, $"{nameof(MinimumAgeYears)} {MinimumAgeYears} is outside 1 to {MaxMinimumAgeYears}."),
        .. Problem(!IsLevel(LanguagePassLevel), $"{nameof(LanguagePassLevel)} {LanguagePassLevel} is not a level from A1 up."),
        .. Problem(!IsLevel(LanguageLookLevel), $"{nameof(LanguageLookLevel)} {LanguageLookLevel} is not a level from A1 up."),
        .. Problem(IsLevel(LanguagePassLevel) && LanguageLookLevel > LanguagePassLevel, $"{nameof(LanguageLookLevel)} {LanguageLookLevel} is above {nameof(LanguagePassLevel)} {LanguagePassLevel}."),
        .. ProblemsOf(Studies, nameof(Studies), depth: 1),
        .. ProblemsOf(StricterStudies, nameof(StricterStudies), depth: 1),
    ];

    private static bool IsLevel(CefrLevel level) => Enum.IsDefined(level) && level >= CefrLevel.A1;

    private static IEnumerable<string> Problem(bool present, string text) => present ? [text] : [];

    private static IEnumerable<string> ProblemsOf(StudiesNode? node, string path, int depth) => node switch
    {
        _ when depth > MaxStudiesDepth => [$"{path} is nested deeper than {MaxStudiesDepth}."],
        null => [$"{path} is missing."],
        StudiesNode.AnyOf any => ProblemsOf(any.Nodes, $"{path}.{nameof(StudiesNode.AnyOf)}", depth),
        StudiesNode.AllOf all => ProblemsOf(all.Nodes, $"{path}.{nameof(StudiesNode.AllOf)}", depth),
        StudiesNode.CompletedYearsAtLeast { Years: < 1 or > StudiesFacts.MaxCompletedYears } years =>
            [$"{path} asks for {years.Years} completed years, outside 1 to {StudiesFacts.MaxCompletedYears}."],
        StudiesNode.DegreeWithinMonths { Months: < 1 or > MaxDegreeMonths } degree =>
            [$"{path} asks for a degree within {degree.Months} months, outside 1 to {MaxDegreeMonths}."],
        _ => [],
    };

    private static IEnumerable<string> ProblemsOf(IReadOnlyList<StudiesNode>? nodes, string path, int depth) =>
        nodes is null or []
            ? [$"{path} is empty."]
            : nodes.SelectMany((node, index) => ProblemsOf(node, $"{path}[{index}]", depth + 1));
}
