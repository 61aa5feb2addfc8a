using NatoInternships.Domain.Values;
using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.Applications;

/// <param name="Calls">One for each call, the latest first.</param>
/// <param name="Now">When the page was made.</param>
/// <param name="Deleted">Title of the vacancy whose draft was just deleted; null for none.</param>
public sealed record ApplicationsPage(IReadOnlyList<CallApplications> Calls, DateTimeOffset Now, LocalizedText? Deleted);
