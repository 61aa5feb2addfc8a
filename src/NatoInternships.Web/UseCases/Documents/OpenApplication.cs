using NatoInternships.Domain.Applications;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>
/// Whether files may be changed from one application's page. Files belong to the candidate and serve all their applications, but
/// each page judges by its own: after its deadline another application's page is the way.
/// </summary>
/// <param name="Id">Of the application.</param>
/// <param name="UserId">The candidate's account.</param>
/// <param name="Status">Of the application.</param>
/// <param name="ClosesAt">UTC, exclusive.</param>
public sealed record OpenApplication(Guid Id, Guid UserId, ApplicationStatus Status, DateTimeOffset ClosesAt)
{
    public bool IsOpenAt(DateTimeOffset arrivedAt) => Status.Can(ApplicationMove.Edit) && arrivedAt < ClosesAt;
}
