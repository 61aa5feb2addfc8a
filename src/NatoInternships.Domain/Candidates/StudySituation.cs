namespace NatoInternships.Domain.Candidates;

/// <summary>A candidate's studies on the reference date (rulings N11, A6).</summary>
public enum StudySituation
{
    /// <summary>Enrolled in university studies. Includes a pending thesis, and leave while enrolled.</summary>
    Enrolled,

    /// <summary>No longer enrolled, with a completed degree.</summary>
    Graduate,

    /// <summary>Neither enrolled nor a graduate, with at least two completed years of university studies.</summary>
    TwoYearsCompleted,

    /// <summary>None of these, with education of an equivalent level.</summary>
    EquivalentEducation,

    /// <summary>None of these.</summary>
    NoneOfThese,
}
