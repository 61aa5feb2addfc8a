using NatoInternships.Web.Areas.Admin.Shared;

namespace NatoInternships.Web.Areas.Admin.ScreeningShare;

/// <summary>The waiting applications of a list that nobody has, and the officers who may get them.</summary>
/// <param name="Scope">The list.</param>
/// <param name="Waiting">Number of applications to share.</param>
/// <param name="Chosen">Accounts that are ticked.</param>
public sealed record SharePage(ScreeningScope Scope, int Waiting, IReadOnlyList<Guid> Chosen);
