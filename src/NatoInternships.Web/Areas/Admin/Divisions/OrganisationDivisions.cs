using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Admin.Divisions;

/// <summary>One organisation with its divisions, by code.</summary>
public sealed record OrganisationDivisions(Guid Id, LocalizedText Name, IReadOnlyList<DivisionRow> Divisions);
