namespace NatoInternships.Domain.Eligibility;

/// <summary>The subjects of a <see cref="RulePart"/>: a way to meet the studies rule, or one official language.</summary>
public static class PartCodes
{
    public const string Enrolled = "enrolled";
    public const string CompletedYears = "completed-years";
    public const string Degree = "degree";
    public const string EquivalentEducation = "equivalent-education";
    public const string English = "english";
    public const string French = "french";

    public static IReadOnlyList<string> All { get; } = [Enrolled, CompletedYears, Degree, EquivalentEducation, English, French];
}
