using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.Submit;

/// <param name="Head">Head of the application.</param>
/// <param name="ClosedAt">The closing instant.</param>
/// <param name="ArrivedAt">When this request reached the portal.</param>
/// <param name="InForceSince">Arrival of the version in force; null when none was submitted.</param>
public sealed record DeadlinePassedPage(ApplicationHead Head, DateTimeOffset ClosedAt, DateTimeOffset ArrivedAt, DateTimeOffset? InForceSince);
