namespace NatoInternships.Domain.Eligibility;

/// <summary>The two readings of the studies rule (ruling A6).</summary>
public static class StudiesPresets
{
    /// <summary>The notice taken literally, any of the four ways (ruling N11). The default.</summary>
    public static StudiesNode Notice { get; } = new StudiesNode.AnyOf(
    [
        new StudiesNode.CompletedYearsAtLeast(2),
        new StudiesNode.EquivalentEducation(),
        new StudiesNode.Enrolled(),
        new StudiesNode.DegreeWithinMonths(12),
    ]);

    /// <summary>
    /// NATO's FAQ, stricter: two completed years and still enrolled, or a degree of less than a year. Equivalent education stays a way
    /// here, since A6 gives it to a person in every case.
    /// </summary>
    public static StudiesNode Faq { get; } = new StudiesNode.AnyOf(
    [
        new StudiesNode.AllOf([new StudiesNode.CompletedYearsAtLeast(2), new StudiesNode.Enrolled()]),
        new StudiesNode.DegreeWithinMonths(12),
        new StudiesNode.EquivalentEducation(),
    ]);
}
