using NatoInternships.Domain.Applications;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>
/// Whether files can be changed from one application's page. All applications of the candidate share the files, but each page uses its own
/// deadline. After it, the candidate can use another application's page.
/// </summary>
/// <param name="Id">Id of the application.</param>
/// <param name="UserId">The candidate's account.</param>
/// <param name="Status">Status of the application.</param>
/// <param name="ClosesAt">UTC, exclusive.</param>
public sealed record OpenApplication(Guid Id, Guid UserId, ApplicationStatus Status, bool VacancyIsCancelled, DateTimeOffset ClosesAt)
{
    /// <summary>Returns why no file can be changed; null while files can be changed.</summary>
    public ClosedReason? ClosedBy(DateTimeOffset arrivedAt) => ApplicationWindow.ClosedBy(Status, VacancyIsCancelled, ClosesAt, arrivedAt);
}
