using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Shared.Submissions;

namespace NatoInternships.Web.Areas.Candidates.Draft;

/// <param name="Head">Head of the application.</param>
/// <param name="Groups">The draft answers, in the order of the steps.</param>
public sealed record DraftPage(ApplicationHead Head, IReadOnlyList<AnswerGroup> Groups);
