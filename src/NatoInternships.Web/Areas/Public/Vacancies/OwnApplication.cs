using NatoInternships.Web.Areas.Public.Shared;

namespace NatoInternships.Web.Areas.Public.Vacancies;

/// <param name="Reference">Its reference, for the link.</param>
/// <param name="State">Its state.</param>
public sealed record OwnApplication(string Reference, OwnState State);
