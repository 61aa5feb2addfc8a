using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Candidates;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>
/// Resets unsent changes to the version in force, part by part. Parts that other applications share are reset only when the candidate
/// chooses them (ADR 0010). The submitted version never changes. A second call has no further effect.
/// </summary>
public sealed class DiscardChanges(PortalDbContext db, ApplicationQueries queries, AuditTrail audit, TimeProvider clock)
{
    private const int MostTries = 5;

    /// <param name="candidateId">The signed-in candidate.</param>
    /// <param name="reference">Reference of their application.</param>
    /// <param name="parts">The parts to reset, at least one.</param>
    /// <param name="seen"><see cref="ApplicationDossier.DraftStamp"/> of what the page showed.</param>
    /// <param name="arrivedAt">When the request line reached the portal. It is compared with the deadline.</param>
    /// <param name="ct">Cancels the save.</param>
    public async Task<DiscardOutcome> ExecuteAsync(
        Guid candidateId, string reference, DiscardedParts parts, string? seen, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            if (await queries.FindDossierAsync(db, candidateId, reference, ct) is not { } dossier)
            {
                return new DiscardOutcome.NotFound();
            }

            if (Refusal(dossier, arrivedAt) is { } refusal)
            {
                return refusal;
            }

            var stamp = dossier.DraftStamp();
            if (!await SetBackAsync(dossier, parts, ct))
            {
                return new DiscardOutcome.Discarded(); // Also for the second request of a double click.
            }

            if (stamp != seen)
            {
                return new DiscardOutcome.ChangedMeanwhile();
            }

            audit.Add(dossier.Candidate.UserId, AuditActions.ChangesDiscarded, AuditSubjects.Application, dossier.Application.Id, parts.ToString());
            try
            {
                await db.SaveChangesAsync(ct);

                return new DiscardOutcome.Discarded();
            }
            catch (Exception exception) when (tries < MostTries && FreeChoice.ShouldRetry(db, exception))
            {
                // Another part or a file was saved in between. Read again and compare the stamp.
            }
        }
    }

    private static DiscardOutcome? Refusal(ApplicationDossier dossier, DateTimeOffset arrivedAt) => dossier.ClosedBy(arrivedAt) switch
    {
        ClosedReason.VacancyCancelled => new DiscardOutcome.NotOpen(ApplicationStatus.VacancyCancelled),
        ClosedReason.Status => new DiscardOutcome.NotOpen(dossier.Application.Status),
        _ when dossier.Application.Status != ApplicationStatus.Submitted => new DiscardOutcome.NotOpen(dossier.Application.Status),
        ClosedReason.DeadlinePassed => new DiscardOutcome.DeadlinePassed(dossier.Vacancy.ClosesAt),
        _ => null,
    };

    private async Task<bool> SetBackAsync(ApplicationDossier dossier, DiscardedParts parts, CancellationToken ct)
    {
        var (application, candidate) = (dossier.Application, dossier.Candidate);
        var text = await db.Submissions
            .Where(s => s.ApplicationId == application.Id && s.Version == application.SubmittedVersion)
            .Select(s => s.Content)
            .SingleAsync(ct);
        var submitted = SealedContent.Read(text);
        var isChanged = false;
        if (parts.Answers && SectionStamp.Of(submitted.Answers) != SectionStamp.Of(application.Answers))
        {
            application.Edit(submitted.Answers, clock.GetUtcNow());
            isChanged = true;
        }

        var profile = submitted.Profile.WithContactOf(candidate.Profile);
        if (parts.Profile && SectionStamp.Of(profile) != SectionStamp.Of(candidate.Profile))
        {
            candidate.Change(profile, ChangeProfile.FamilyNameKey(profile), clock.GetUtcNow());
            audit.Add(candidate.UserId, AuditActions.ProfileChanged, AuditSubjects.Candidate, candidate.Id, $"revision {candidate.Revision}");
            isChanged = true;
        }

        return parts.Documents && await ResetDocumentsAsync(dossier, submitted, ct) || isChanged;
    }

    /// <summary>Resets the dates of each proof and diploma to those in the version, and returns how many differed.</summary>
    private static int ResetDates(IEnumerable<Document> documents, SubmissionContent submitted)
    {
        var count = 0;
        foreach (var document in documents)
        {
            var named = submitted.Documents.SingleOrDefault(one => one.DocumentId == document.Id);
            if (named is { ShowsFrom: { } from, ShowsTo: { } to, ShowsOnPage: { } page }
                && (from, to, page) != (document.ShowsFrom, document.ShowsTo, document.ShowsOnPage))
            {
                document.Shows(from, to, page);
                document.ConfirmBeside(submitted.Profile.Studies.OngoingUntil());
                count++;
            }
            else if (named is { Kind: DocumentKind.Qualification, TranslationOf: null } && (named.DatedOn, named.ShowsOnPage) != (document.DatedOn, document.ShowsOnPage))
            {
                document.Dated(named.DatedOn, named.ShowsOnPage);
                count++;
            }
        }

        return count;
    }

    private async Task<bool> ResetDocumentsAsync(ApplicationDossier dossier, SubmissionContent submitted, CancellationToken ct)
    {
        var named = submitted.Documents.Select(document => document.DocumentId).ToList();
        IReadOnlyList<Document> added = [.. dossier.UsableDocuments.Where(document => !named.Contains(document.Id))];
        var removed = await db.Documents
            .Where(d => d.CandidateId == dossier.Candidate.Id && named.Contains(d.Id) && d.RemovedAt != null && d.State != DocumentState.Refused)
            .ToListAsync(ct);
        foreach (var document in added)
        {
            document.Remove(clock.GetUtcNow());
            audit.Add(dossier.Candidate.UserId, AuditActions.DocumentRemoved, AuditSubjects.Document, document.Id);
        }

        foreach (var document in removed)
        {
            document.PutBack(FilePlaces.LowestFree([.. dossier.Documents, .. removed]), clock.GetUtcNow());
            audit.Add(dossier.Candidate.UserId, AuditActions.DocumentPutBack, AuditSubjects.Document, document.Id);
        }

        var described = ResetDates(dossier.UsableDocuments.Concat(removed), submitted);

        return added.Count + removed.Count + described > 0;
    }
}
