namespace NatoInternships.Web.Areas.Shared.Eligibility;

/// <summary>Where a person corrects what a rule looked at.</summary>
/// <param name="Address">The page.</param>
public sealed record Correction(string Address);
