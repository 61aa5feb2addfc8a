using NatoInternships.Domain.Values;
using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.Applications;

/// <param name="CallApplicationsQuery">One a call, the latest first.</param>
/// <param name="Now">When the page was made.</param>
/// <param name="Deleted">Title of the vacancy whose draft has just been deleted; null where there is none.</param>
public sealed record ApplicationsPage(IReadOnlyList<CallApplications> CallApplicationsQuery, DateTimeOffset Now, LocalizedText? Deleted);
