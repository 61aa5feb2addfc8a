namespace NatoInternships.Domain.Eligibility;

/// <summary>The two readings of the studies rule (ruling A6).</summary>
public static class StudiesPresets
{
    /// <summary>The literal reading of the notice: any of the four ways (ruling N11). The default.</summary>
    public static StudiesNode Notice { get; } = new StudiesNode.AnyOf(
    [
        new StudiesNode.CompletedYearsAtLeast(2),
        new StudiesNode.EquivalentEducation(),
        new StudiesNode.Enrolled(),
        new StudiesNode.DegreeWithinMonths(12),
    ]);

    /// <summary>
    /// The stricter reading of NATO's FAQ: two completed years and still enrolled, or a degree less than a year old. Equivalent education
    /// is included, because a person always decides on it (ruling A6).
    /// </summary>
    public static StudiesNode Faq { get; } = new StudiesNode.AnyOf(
    [
        new StudiesNode.AllOf([new StudiesNode.CompletedYearsAtLeast(2), new StudiesNode.Enrolled()]),
        new StudiesNode.DegreeWithinMonths(12),
        new StudiesNode.EquivalentEducation(),
    ]);
}
