namespace NatoInternships.Domain.Applications;

/// <summary>Why an application takes no changes.</summary>
public enum ClosedReason
{
    VacancyCancelled,

    /// <summary>Withdrawn, for example.</summary>
    Status,

    DeadlinePassed,
}
