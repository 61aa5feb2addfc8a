namespace NatoInternships.Domain.Candidates;

/// <summary>Where a candidate stands on the reference date (rulings N11, A6).</summary>
public enum StudySituation
{
    /// <summary>Enrolled in university studies; also with a thesis pending, or on leave and still enrolled.</summary>
    Enrolled,

    /// <summary>No longer enrolled, with a completed degree.</summary>
    Graduate,

    /// <summary>Neither, with at least two years of university studies completed.</summary>
    TwoYearsCompleted,

    /// <summary>None of these, with an education of equivalent level.</summary>
    EquivalentEducation,

    /// <summary>None of these.</summary>
    NoneOfThese,
}
