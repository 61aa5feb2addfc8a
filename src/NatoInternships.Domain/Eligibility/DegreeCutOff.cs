namespace NatoInternships.Domain.Eligibility;

/// <summary>Computes the cut-off dates of degrees. The rule and the cut-off page share it (ruling A6).</summary>
/// <param name="GapDay">Exactly the given number of months before the reference date. Where that month has no such day, its last day, so
/// that nobody fails because a month is short.</param>
internal sealed record DegreeCutOff(DateOnly GapDay)
{
    /// <summary>The first degree date that meets the condition.</summary>
    public DateOnly EarliestDegreeDate => GapDay.AddDays(1);

    public static DegreeCutOff For(DateOnly referenceDate, int months) => new(referenceDate.AddMonths(-months));

    /// <summary>Returns the cut-off of the longest period in the tree; null when the tree has no degree.</summary>
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
