using NatoInternships.Infrastructure.Pool;
using NatoInternships.Web.Areas.Shared.Staff;

namespace NatoInternships.Web.Areas.Divisions.Start;

/// <param name="Divisions">The reader's divisions; empty for an account that no division has, or that has left.</param>
/// <param name="Waiting">What waits for the reader, what waits for the Internship Office, and what is approved; empty before the first need.</param>
public sealed record StartPage(IReadOnlyList<OwnDivision> Divisions, IReadOnlyList<WaitingWork> Waiting);
