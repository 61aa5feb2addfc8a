namespace NatoInternships.Web.Areas.Admin.Divisions;

/// <summary>Every organisation with its divisions.</summary>
/// <param name="CanChange">Whether the reader is a lead.</param>
public sealed record DivisionsPage(IReadOnlyList<OrganisationDivisions> Organisations, bool CanChange);
