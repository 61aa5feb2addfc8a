using NatoInternships.Domain.Applications;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>
/// Whether files may be changed from one application's page. Files belong to the candidate and serve all their applications, but
/// each page judges by its own: after its deadline another application's page is the way.
/// </summary>
/// <param name="Id">Of the application.</param>
/// <param name="UserId">The candidate's account.</param>
/// <param name="Status">Of the application.</param>
/// <param name="VacancyIsCancelled">Also before the application itself has that status.</param>
/// <param name="ClosesAt">UTC, exclusive.</param>
public sealed record OpenApplication(Guid Id, Guid UserId, ApplicationStatus Status, bool VacancyIsCancelled, DateTimeOffset ClosesAt)
{
    /// <summary>Returns why no file can be changed; null while files can be changed.</summary>
    public ClosedReason? ClosedBy(DateTimeOffset arrivedAt) => ApplicationWindow.ClosedBy(Status, VacancyIsCancelled, ClosesAt, arrivedAt);
}
