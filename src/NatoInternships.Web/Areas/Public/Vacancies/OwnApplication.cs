using NatoInternships.Web.Areas.Public.Shared;

namespace NatoInternships.Web.Areas.Public.Vacancies;

/// <param name="Reference">Its public name, for the link.</param>
/// <param name="State">Where it stands.</param>
public sealed record OwnApplication(string Reference, OwnState State);
