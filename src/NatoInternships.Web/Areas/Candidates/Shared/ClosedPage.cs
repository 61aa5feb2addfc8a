namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>A change came too late.</summary>
/// <param name="Place">Of the step.</param>
/// <param name="Typed">What was typed, so that it can still be copied.</param>
public sealed record ClosedPage(SectionContext Place, IReadOnlyList<string> Typed);
