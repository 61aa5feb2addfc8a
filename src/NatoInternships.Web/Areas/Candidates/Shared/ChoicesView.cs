namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>The choices in the side column.</summary>
/// <param name="CallApplications">Of one call.</param>
/// <param name="Current">The application on whose page it stands; null on the list.</param>
public sealed record ChoicesView(CallApplications CallApplications, string? Current);
