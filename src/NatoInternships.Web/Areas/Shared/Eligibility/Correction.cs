namespace NatoInternships.Web.Areas.Shared.Eligibility;

/// <summary>Where a person corrects what a rule looked at.</summary>
/// <param name="Address">The page.</param>
/// <param name="FormId">The form that carries the answers there, where nothing was stored; null: a plain link.</param>
public sealed record Correction(string Address, string? FormId = null);
