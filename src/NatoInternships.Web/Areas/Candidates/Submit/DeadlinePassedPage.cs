using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.Submit;

/// <param name="Head">Of the application.</param>
/// <param name="ClosedAt">The instant from which nothing was accepted.</param>
/// <param name="ArrivedAt">When this request reached the portal.</param>
/// <param name="StandsSince">Arrival of the version that counts; null where none was submitted.</param>
public sealed record DeadlinePassedPage(ApplicationHead Head, DateTimeOffset ClosedAt, DateTimeOffset ArrivedAt, DateTimeOffset? StandsSince);
