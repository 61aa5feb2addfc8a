namespace NatoInternships.Domain.Applications;

/// <summary>
/// Decides whether an application may be changed and submitted: its status allows it, its vacancy is not cancelled, and the request
/// arrived before the deadline (rulings A9, A10). Use cases and pages call it. <see cref="SectionReopening"/> is the exception after the
/// deadline: a refused file may be replaced.
/// </summary>
public static class ApplicationWindow
{
    /// <param name="status">Of the application.</param>
    /// <param name="vacancyIsCancelled">Whether the vacancy is cancelled. Its applications get their own status a moment later.</param>
    /// <param name="closesAt">The deadline in force, exclusive.</param>
    /// <param name="arrivedAt">When the request line reached the portal.</param>
    public static bool IsOpen(ApplicationStatus status, bool vacancyIsCancelled, DateTimeOffset closesAt, DateTimeOffset arrivedAt) =>
        ClosedBy(status, vacancyIsCancelled, closesAt, arrivedAt) is null;

    /// <summary>Returns why nothing can be changed: cancelled before status before deadline. Null while the application is open.</summary>
    /// <inheritdoc cref="IsOpen"/>
    public static ClosedReason? ClosedBy(ApplicationStatus status, bool vacancyIsCancelled, DateTimeOffset closesAt, DateTimeOffset arrivedAt)
    {
        if (vacancyIsCancelled || status == ApplicationStatus.VacancyCancelled)
        {
            return ClosedReason.VacancyCancelled;
        }

        if (!status.Can(ApplicationMove.Edit))
        {
            return ClosedReason.Status;
        }

        return arrivedAt >= closesAt ? ClosedReason.DeadlinePassed : null;
    }
}
