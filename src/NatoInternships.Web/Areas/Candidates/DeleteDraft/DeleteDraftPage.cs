using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.DeleteDraft;

/// <param name="Head">Head of the draft.</param>
/// <param name="Id">Posted back with the form.</param>
public sealed record DeleteDraftPage(ApplicationHead Head, Guid Id);
