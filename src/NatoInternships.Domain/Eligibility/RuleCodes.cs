namespace NatoInternships.Domain.Eligibility;

/// <summary>The codes of the four essential criteria (ruling N8). The web layer holds a name for each in both languages.</summary>
public static class RuleCodes
{
    public const string Nationality = "nationality";
    public const string Age = "age";
    public const string Studies = "studies";
    public const string Language = "language";

    /// <summary>Every code, in the order of the notice.</summary>
    public static IReadOnlyList<string> All { get; } = [Nationality, Age, Studies, Language];
}
