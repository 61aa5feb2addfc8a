using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Shared.Submissions;

namespace NatoInternships.Web.Areas.Candidates.Receipt;

/// <summary>Loads the receipt of a submitted version, and the page with the version itself.</summary>
public sealed class ReceiptPageQuery(ApplicationOverviewQuery overviewQuery, CallApplicationsQuery callApplicationsQuery, SubmissionPresenter submissionPresenter, ProfilePresenter profilePresenter)
{
    /// <param name="candidateId">The signed-in candidate.</param>
    /// <param name="reference">Reference of the application.</param>
    /// <param name="version">1 or more; null for the one in force.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>Null for an application of another candidate, a missing one, and a version that does not exist.</returns>
    public async Task<ReceiptPage?> ReceiptAsync(Guid candidateId, string reference, int? version, CancellationToken ct)
    {
        if (await overviewQuery.FindAsync(candidateId, reference, ct) is not { } overview || await OfAsync(overview, version, ct) is not { } shown)
        {
            return null;
        }

        return new ReceiptPage
        {
            Head = ApplicationHead.Of(overview),
            Receipt = shown.Receipt,
            Version = shown.Version,
            Name = NameIn(shown),
            ArrivedAt = shown.ArrivedAt,
            JoinsPool = shown.Content.Declarations.JoinsPool == true,
            Fingerprints =
            [
                new Fingerprint(null, shown.ContentHash),
                .. shown.Content.Documents.Select(document => new Fingerprint(document.FileName, document.Sha256)),
            ],
            Versions = await overviewQuery.VersionsAsync(overview.Application.Id, ct),
            IsInPool = overview.Application.JoinedPoolAt is not null,
            CallApplications = await callApplicationsQuery.OfCallAsync(candidateId, overview.Vacancy.CallId, ct),
        };
    }

    /// <returns>Null in the same cases.</returns>
    public async Task<SubmittedPage?> SubmittedAsync(Guid candidateId, string reference, int? version, CancellationToken ct)
    {
        if (await overviewQuery.FindAsync(candidateId, reference, ct) is not { } overview || await OfAsync(overview, version, ct) is not { } shown)
        {
            return null;
        }

        return new SubmittedPage
        {
            Head = ApplicationHead.Of(overview),
            Version = shown.Version,
            ArrivedAt = shown.ArrivedAt,
            JoinsPool = shown.Content.Declarations.JoinsPool == true,
            Groups = AnswerGroup.Of(submissionPresenter.Of(shown.Content, overview.Sections)),
            Versions = await overviewQuery.VersionsAsync(overview.Application.Id, ct),
        };
    }

    /// <summary>Returns whether the candidate has this application.</summary>
    public async Task<bool> ExistsAsync(Guid candidateId, string reference, CancellationToken ct) => await overviewQuery.StateAsync(candidateId, reference, ct) is not null;

    private async Task<CurrentSubmission?> OfAsync(ApplicationOverview overview, int? version, CancellationToken ct) =>
        version is null || version == overview.Current?.Version ? overview.Current : await overviewQuery.VersionAsync(overview.Application.Id, version.Value, ct);

    private string? NameIn(CurrentSubmission shown) => profilePresenter.AboutYou(shown.Content.Profile).FirstOrDefault(row => row.Key == "name")?.Value;
}
