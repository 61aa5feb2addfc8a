namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>The page for a change after the deadline.</summary>
/// <param name="Place">The step.</param>
/// <param name="Typed">The typed texts, so that the candidate can copy them.</param>
public sealed record ClosedPage(SectionContext Place, IReadOnlyList<string> Typed);
