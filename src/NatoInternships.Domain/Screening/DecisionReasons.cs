using NatoInternships.Domain.Eligibility;

namespace NatoInternships.Domain.Screening;

/// <summary>
/// The reasons that an officer chooses from when a condition is refused or a result of the rules is overruled. The codes are stored with
/// decisions: never rename them. The web layer holds the text for the candidate in both languages.
/// </summary>
public static class DecisionReasons
{
    /// <summary>Highest number of characters of a code.</summary>
    public const int CodeLength = 40;

    /// <summary>Highest number of characters of the officer's own words.</summary>
    public const int OwnWordsLength = 1000;

    private static readonly Dictionary<string, IReadOnlyList<string>> Refusals = new(StringComparer.Ordinal)
    {
        [RuleCodes.Nationality] = ["nationality-not-of-member-state", "nationality-not-acquired"],
        [RuleCodes.Age] = ["age-below-minimum"],
        [RuleCodes.Studies] = ["studies-not-shown", "studies-proof-out-of-date", "studies-too-few-years", "studies-degree-too-old", "studies-not-equivalent", "studies-files-unreadable"],
        [RuleCodes.Language] = ["language-below-level"],
    };

    private static readonly Dictionary<string, IReadOnlyList<string>> Overrulings = new(StringComparer.Ordinal)
    {
        [RuleCodes.Nationality] = ["nationality-shown"],
        [RuleCodes.Age] = ["age-shown"],
        [RuleCodes.Studies] = ["studies-shown", "studies-reason-accepted"],
        [RuleCodes.Language] = ["language-shown"],
    };

    /// <summary>Every code, in the order of the rules.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. RuleCodes.All.SelectMany(rule => Refusals[rule].Concat(Overrulings[rule]))];

    /// <summary>Returns the reasons for a decision on one rule; empty when that decision needs none.</summary>
    /// <param name="rule">One of <see cref="RuleCodes"/>.</param>
    /// <param name="verdict">What the rules found.</param>
    /// <param name="isMet">What the officer decides.</param>
    public static IReadOnlyList<string> For(string rule, Verdict verdict, bool isMet) => (verdict, isMet) switch
    {
        (_, false) => Refusals[rule],
        (Verdict.DoesNotMeet, true) => Overrulings[rule],
        _ => [],
    };
}
