namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>The candidate's choices in the side column.</summary>
/// <param name="CallApplications">Those of one call.</param>
/// <param name="Current">The application of the current page; null on the list.</param>
public sealed record ChoicesView(CallApplications CallApplications, string? Current);
