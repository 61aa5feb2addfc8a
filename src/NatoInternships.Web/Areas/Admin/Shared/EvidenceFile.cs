using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Web.Areas.Admin.Shared;

/// <summary>A file of the submission in force.</summary>
/// <param name="Submitted">What the candidate said about it when they submitted.</param>
/// <param name="State">Result of the inspection. Only a clean file is shown.</param>
/// <param name="Format">The format by content.</param>
/// <param name="TranslatedBy">Set only for a translation.</param>
/// <param name="PageCount">Null where the inspection counted none.</param>
/// <param name="InspectedAt">UTC; null before the first inspection.</param>
public sealed record EvidenceFile(
    SubmittedDocument Submitted, DocumentState State, DocumentFormat Format, TranslatedBy? TranslatedBy, int? PageCount, DateTimeOffset? InspectedAt)
{
    public Guid Id => Submitted.DocumentId;

    public bool IsShown => State == DocumentState.Clean;

    /// <summary>Returns the page to open first.</summary>
    public int FirstPage => InRange(Submitted.ShowsOnPage ?? 1);

    /// <summary>Returns the nearest page that the file has.</summary>
    public int InRange(int page) => Math.Clamp(page, 1, PageCount ?? Math.Max(1, page));
}
