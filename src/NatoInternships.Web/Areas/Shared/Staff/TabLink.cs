namespace NatoInternships.Web.Areas.Shared.Staff;

/// <param name="Count">Formatted, for example "412" or "more than 1,000"; null for none.</param>
public sealed record TabLink(string Label, string Address, bool IsCurrent, string? Count = null);
