namespace NatoInternships.Web.Areas.Shared.Eligibility;

/// <summary>The page where a person corrects the facts of a rule.</summary>
/// <param name="Address">URL of the page.</param>
public sealed record Correction(string Address);
