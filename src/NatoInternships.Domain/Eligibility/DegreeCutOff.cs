namespace NatoInternships.Domain.Eligibility;

/// <summary>The one computation of degree ages, for the rule and for the cut-off explainer (ruling A6).</summary>
/// <param name="GapDay">
/// Exactly so many months before the reference date. Where that month has no such day (29 February, a common year back) its last day,
/// so that nobody fails by the length of a month.
/// </param>
internal sealed record DegreeCutOff(DateOnly GapDay)
{
    /// <summary>The first degree date that meets.</summary>
    public DateOnly EarliestDegreeDate => GapDay.AddDays(1);

    public static DegreeCutOff For(DateOnly referenceDate, int months) => new(referenceDate.AddMonths(-months));

    /// <summary>Of the longest period in the tree; null when no degree counts there.</summary>
    public static DegreeCutOff? For(DateOnly referenceDate, StudiesNode tree) =>
        LongestMonths(tree) is { } months ? For(referenceDate, months) : null;

    private static int? LongestMonths(StudiesNode node) => node switch
    {
        StudiesNode.AnyOf any => any.Nodes.Max(LongestMonths),
        StudiesNode.AllOf all => all.Nodes.Max(LongestMonths),
        StudiesNode.DegreeWithinMonths degree => degree.Months,
        _ => null,
    };
}
