using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Candidates;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>
/// Sets unsent changes back to the version that stands, part by part: what is shared with other applications only where the candidate
/// says so (ADR 0010). The submitted version itself is never touched. Twice is once.
/// </summary>
public sealed class DiscardChanges(PortalDbContext db, ApplicationQueries queries, AuditTrail audit, TimeProvider clock)
{
    private const int MostTries = 5;

    /// <param name="candidateId">The candidate who is signed in.</param>
    /// <param name="reference">Of their application.</param>
    /// <param name="parts">What is set back, at least one.</param>
    /// <param name="seen"><see cref="ApplicationDossier.DraftStamp"/> of what the page showed.</param>
    /// <param name="arrivedAt">When the request line reached the portal: the deadline is judged by it.</param>
    /// <param name="ct">Cancels the save.</param>
    public async Task<DiscardOutcome> ExecuteAsync(
        Guid candidateId, string reference, DiscardedParts parts, string? seen, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            if (await queries.FolderAsync(db, candidateId, reference, ct) is not { } dossier)
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
                return new DiscardOutcome.Discarded(); // also the second half of a double click
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
                // another part was saved or a file was added in between: read again, the stamp decides
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
        var standing = SealedContent.Read(text);
        var isChanged = false;
        if (parts.Answers && SectionStamp.Of(standing.Answers) != SectionStamp.Of(application.Answers))
        {
            application.Edit(standing.Answers, clock.GetUtcNow());
            isChanged = true;
        }

        var profile = standing.Profile.WithContactOf(candidate.Profile);
        if (parts.Profile && SectionStamp.Of(profile) != SectionStamp.Of(candidate.Profile))
        {
            candidate.Change(profile, ChangeProfile.FamilyNameKey(profile), clock.GetUtcNow());
            audit.Add(candidate.UserId, AuditActions.ProfileChanged, AuditSubjects.Candidate, candidate.Id, $"revision {candidate.Revision}");
            isChanged = true;
        }

        return parts.Documents && await SetBackDocumentsAsync(dossier, standing, ct) || isChanged;
    }

    /// <summary>Sets the dates of each proof back to what the version says, and returns how many differed.</summary>
    private static int Redescribe(IEnumerable<Document> documents, SubmissionContent standing)
    {
        var count = 0;
        foreach (var document in documents)
        {
            var named = standing.Documents.SingleOrDefault(one => one.DocumentId == document.Id);
            if (named is { ShowsFrom: { } from, ShowsTo: { } to, ShowsOnPage: { } page }
                && (from, to, page) != (document.ShowsFrom, document.ShowsTo, document.ShowsOnPage))
            {
                document.Shows(from, to, page);
                document.ConfirmBeside(standing.Profile.Studies.OngoingUntil());
                count++;
            }
        }

        return count;
    }

    private async Task<bool> SetBackDocumentsAsync(ApplicationDossier dossier, SubmissionContent standing, CancellationToken ct)
    {
        var named = standing.Documents.Select(document => document.DocumentId).ToList();
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

        var described = Redescribe(dossier.UsableDocuments.Concat(removed), standing);

        return added.Count + removed.Count + described > 0;
    }
}
