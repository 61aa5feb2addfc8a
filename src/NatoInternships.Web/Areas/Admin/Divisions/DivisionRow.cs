using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Admin.Divisions;

/// <summary>One division in the list.</summary>
/// <param name="Members">Whose membership has not ended.</param>
/// <param name="Waiting">Needs that wait for the Internship Office.</param>
/// <param name="Approved">Approved needs.</param>
public sealed record DivisionRow(Guid Id, string Code, LocalizedText Name, int Members, int Waiting, int Approved);
