namespace NatoInternships.Domain.Vacancies;

/// <summary>Where the next version of a notice stands. Published is not a state: the draft then no longer exists.</summary>
public enum NoticeDraftState
{
    Writing,

    /// <summary>A second person reads it.</summary>
    InReview,

    /// <summary>A second person approved it, and nothing changed since. A lead can publish it.</summary>
    Approved,
}
