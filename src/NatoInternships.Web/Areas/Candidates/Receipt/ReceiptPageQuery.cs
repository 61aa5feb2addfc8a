using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.Receipt;

/// <summary>Makes the receipt of a submitted version and the page that shows the version.</summary>
public sealed class ReceiptPageQuery(ApplicationOverviewQuery readings, CallApplicationsQuery callApplicationsQuery, VersionComparison comparison, ProfilePresenter profilePresenter)
{
    /// <param name="candidateId">The candidate who is signed in.</param>
    /// <param name="reference">Of the application.</param>
    /// <param name="version">1 or more; null for the one in force.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>Null for somebody else's, a missing one, and a version that was never submitted.</returns>
    public async Task<ReceiptPage?> ReceiptAsync(Guid candidateId, string reference, int? version, CancellationToken ct)
    {
        if (await readings.FindAsync(candidateId, reference, ct) is not { } reading || await OfAsync(reading, version, ct) is not { } shown)
        {
            return null;
        }

        return new ReceiptPage
        {
            Head = ApplicationHead.Of(reading),
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
            Versions = await readings.VersionsAsync(reading.Application.Id, ct),
            IsInPool = reading.Application.JoinedPoolAt is not null,
            CallApplications = await callApplicationsQuery.OfCallAsync(candidateId, reading.Vacancy.CallId, ct),
        };
    }

    /// <returns>Null likewise.</returns>
    public async Task<SubmittedPage?> SubmittedAsync(Guid candidateId, string reference, int? version, CancellationToken ct)
    {
        if (await readings.FindAsync(candidateId, reference, ct) is not { } reading || await OfAsync(reading, version, ct) is not { } shown)
        {
            return null;
        }

        return new SubmittedPage
        {
            Head = ApplicationHead.Of(reading),
            Version = shown.Version,
            ArrivedAt = shown.ArrivedAt,
            JoinsPool = shown.Content.Declarations.JoinsPool == true,
            Groups = AnswerGroup.Of(comparison.Submitted(shown, reading)),
            Versions = await readings.VersionsAsync(reading.Application.Id, ct),
        };
    }

    /// <summary>Whether it is an application of this candidate.</summary>
    public async Task<bool> ExistsAsync(Guid candidateId, string reference, CancellationToken ct) => await readings.StateAsync(candidateId, reference, ct) is not null;

    private async Task<CurrentSubmission?> OfAsync(ApplicationOverview reading, int? version, CancellationToken ct) =>
        version is null || version == reading.Current?.Version ? reading.Current : await readings.VersionAsync(reading.Application.Id, version.Value, ct);

    private string? NameIn(CurrentSubmission shown) => profilePresenter.AboutYou(shown.Content.Profile).FirstOrDefault(row => row.Key == "name")?.Value;
}
