using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.Draft;

/// <param name="Head">Of the application.</param>
/// <param name="Groups">What is written now, in the order of the steps.</param>
public sealed record DraftPage(ApplicationHead Head, IReadOnlyList<AnswerGroup> Groups);
