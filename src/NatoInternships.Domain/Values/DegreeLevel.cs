namespace NatoInternships.Domain.Values;

/// <summary>Level of a degree, short-cycle to doctorate (ISCED 2011 levels 5 to 8).</summary>
public enum DegreeLevel
{
    ShortCycle,
    Bachelor,
    Master,
    Doctorate,
}
