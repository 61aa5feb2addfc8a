using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Receipts;

namespace NatoInternships.Infrastructure.Invariants;

/// <summary>
/// Audits a live database and its document store against the rules. Reads only; may run beside traffic, where a document that is
/// being removed this moment can be reported once.
/// </summary>
public sealed class InvariantCheck(PortalDbContext db, DocumentStore store, ReceiptSigner signer, IOptions<ClosingOptions> closing, TimeProvider clock)
{
    /// <summary>What the closing job may need after its grace, and the other jobs after a refusal.</summary>
    private static readonly TimeSpan JobsNeed = TimeSpan.FromHours(1);

    /// <summary>Every finding; none when all holds.</summary>
    public async IAsyncEnumerable<InvariantFinding> FindAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var rule in new[] { OverTheCap(), StatusAndSlot(), WithoutSubmission(), OnCancelledVacancy(), TooLate(), DraftAfterDeadline(), RefusedLateUntold(), WithoutAudit(), WithoutMail(), HeldAndPlace(), DeletedDrafts() })
        {
            await foreach (var finding in rule.WithCancellation(ct))
            {
                yield return finding;
            }
        }

        await foreach (var finding in SubmissionsAsync(ct))
        {
            yield return finding;
        }

        await foreach (var finding in DocumentsAsync(ct))
        {
            yield return finding;
        }
    }

    private IAsyncEnumerable<InvariantFinding> OverTheCap() => db.Applications
        .Where(a => a.Status == ApplicationStatus.Submitted || a.Status == ApplicationStatus.WithdrawnLate)
        .GroupBy(a => new { a.CandidateId, a.CallId })
        .Select(group => new { group.Key.CandidateId, group.Key.CallId, Count = group.Count() })
        .Join(db.Calls, used => used.CallId, call => call.Id, (used, call) => new { used.CandidateId, used.Count, call.ApplicationLimit })
        .Where(used => used.Count > used.ApplicationLimit)
        .AsAsyncEnumerable()
        .Select(used => new InvariantFinding("over-the-cap", used.CandidateId, $"{used.Count} of {used.ApplicationLimit}"));

    private IAsyncEnumerable<InvariantFinding> StatusAndSlot() => db.Applications
        .Where(a => (a.Status == ApplicationStatus.Submitted || a.Status == ApplicationStatus.WithdrawnLate) != (a.SlotNo != null))
        .Select(a => new { a.Id, a.Status })
        .AsAsyncEnumerable()
        .Select(a => new InvariantFinding("status-and-slot", a.Id, a.Status.ToString()));

    private IAsyncEnumerable<InvariantFinding> WithoutSubmission() => db.Applications
        .Where(a => a.SubmittedVersion != db.Submissions.Count(s => s.ApplicationId == a.Id)
            || (a.Status == ApplicationStatus.Submitted && !a.Submissions.Any(s => s.Version == a.SubmittedVersion && s.ArrivedAt == a.SubmittedAt)))
        .Select(a => new { a.Id, a.SubmittedVersion })
        .AsAsyncEnumerable()
        .Select(a => new InvariantFinding("submission-missing", a.Id, $"version {a.SubmittedVersion}"));

    private IAsyncEnumerable<InvariantFinding> OnCancelledVacancy() => db.Applications
        .Where(a => a.Status == ApplicationStatus.Submitted)
        .Join(db.Vacancies.Where(v => v.Status == VacancyStatus.Cancelled), a => a.VacancyId, v => v.Id, (a, v) => new { a.Id, v.Number })
        .AsAsyncEnumerable()
        .Select(a => new InvariantFinding("submitted-on-cancelled-vacancy", a.Id, a.Number));

    private IAsyncEnumerable<InvariantFinding> TooLate() => db.Submissions
        .Join(db.Applications, s => s.ApplicationId, a => a.Id, (s, a) => new { s.Id, s.ArrivedAt, s.ApplicationId, s.Version, a.VacancyId })
        .Join(db.Vacancies, s => s.VacancyId, v => v.Id, (s, v) => new { s.Id, s.ArrivedAt, s.ApplicationId, s.Version, v.ClosesAt, v.Number })
        .Where(s => s.ArrivedAt >= s.ClosesAt
            && !db.SectionReopenings.Any(r => r.ApplicationId == s.ApplicationId && r.MadeVersion == s.Version && r.OpenedAt <= s.ArrivedAt && s.ArrivedAt < r.Until))
        .AsAsyncEnumerable()
        .Select(s => new InvariantFinding("submitted-too-late", s.Id, s.Number));

    private IAsyncEnumerable<InvariantFinding> DraftAfterDeadline()
    {
        var due = clock.GetUtcNow() - closing.Value.Grace - JobsNeed;

        return db.Applications
            .Where(a => a.Status == ApplicationStatus.Draft)
            .Join(db.Vacancies.Where(v => v.Status == VacancyStatus.Published && v.ClosesAt <= due), a => a.VacancyId, v => v.Id, (a, v) => new { a.Id, v.Number })
            .AsAsyncEnumerable()
            .Select(a => new InvariantFinding("draft-after-deadline", a.Id, a.Number));
    }

    // A file that the version in force names and that was refused after the deadline can be replaced (requirements A23).
    private IAsyncEnumerable<InvariantFinding> RefusedLateUntold()
    {
        var due = clock.GetUtcNow() - JobsNeed;

        return db.Submissions
            .Join(
                db.Applications.Where(a => a.Status == ApplicationStatus.Submitted),
                s => new { Id = s.ApplicationId, s.Version },
                a => new { a.Id, Version = a.SubmittedVersion },
                (s, a) => new { SubmissionId = s.Id, a.Id, a.VacancyId })
            .Join(db.Set<SubmissionDocument>(), a => a.SubmissionId, named => named.SubmissionId, (a, named) => new { a.Id, a.VacancyId, named.DocumentId })
            .Join(db.Documents.Where(d => d.State == DocumentState.Refused && d.InspectedAt <= due), a => a.DocumentId, d => d.Id, (a, d) => new { a.Id, a.VacancyId, a.DocumentId, d.InspectedAt })
            .Join(db.Vacancies.Where(v => v.Status == VacancyStatus.Published), a => a.VacancyId, v => v.Id, (a, v) => new { a.Id, a.DocumentId, a.InspectedAt, v.ClosesAt, v.Number })
            .Where(a => a.InspectedAt >= a.ClosesAt && !db.SectionReopenings.Any(r => r.ApplicationId == a.Id && r.DocumentId == a.DocumentId))
            .AsAsyncEnumerable()
            .Select(a => new InvariantFinding("refused-late-not-reopened", a.Id, a.Number));
    }

    private IAsyncEnumerable<InvariantFinding> WithoutAudit() => db.Submissions
        .Where(s => !db.AuditEntries.Any(e =>
            e.SubjectId == s.ApplicationId && e.Action == "application-submitted" && e.Detail == "version " + s.Version))
        .Select(s => new { s.Id, s.Version })
        .AsAsyncEnumerable()
        .Select(s => new InvariantFinding("submission-without-audit", s.Id, $"version {s.Version}"));

    private IAsyncEnumerable<InvariantFinding> WithoutMail() => db.Submissions
        .Select(s => new
        {
            s.Id,
            Mails = db.OutboxMessages.Count(m => m.SubjectId == s.Id && (m.Template == MailTemplates.ApplicationSubmitted || m.Template == MailTemplates.FileReplaced)),
        })
        .Where(s => s.Mails != 1)
        .AsAsyncEnumerable()
        .Select(s => new InvariantFinding("one-mail-a-submission", s.Id, $"{s.Mails} mails"));

    // A file that is held takes a place of its own; the index of places is what keeps the number of files (ADR 0043).
    private IAsyncEnumerable<InvariantFinding> HeldAndPlace() => db.Documents
        .Where(d => (d.HeldAs != null) != (d.PlaceNo != null))
        .Select(d => new { d.Id, d.State })
        .AsAsyncEnumerable()
        .Select(d => new InvariantFinding("held-and-place", d.Id, d.State.ToString()));

    // Only what was never submitted is deleted, and it is gone then.
    private IAsyncEnumerable<InvariantFinding> DeletedDrafts() => db.AuditEntries
        .Where(e => e.Action == "draft-deleted" && (db.Applications.Any(a => a.Id == e.SubjectId)
            || db.AuditEntries.Any(other => other.SubjectType == "application" && other.SubjectId == e.SubjectId && other.Action == "application-submitted")))
        .Select(e => e.SubjectId)
        .AsAsyncEnumerable()
        .Select(id => new InvariantFinding("deleted-draft", id.GetValueOrDefault(), ""));

    private async IAsyncEnumerable<InvariantFinding> SubmissionsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var submission in db.Submissions.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            if (!signer.IsGenuine(submission))
            {
                yield return new InvariantFinding("hash-or-signature", submission.Id, submission.Receipt);
            }
        }
    }

    private async IAsyncEnumerable<InvariantFinding> DocumentsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var needed = db.Documents
            .Where(d => d.State != DocumentState.Refused && (d.RemovedAt == null || db.Set<SubmissionDocument>().Any(n => n.DocumentId == d.Id)))
            .Select(d => new { d.Id, d.StorageKey })
            .AsAsyncEnumerable();
        await foreach (var document in needed.WithCancellation(ct))
        {
            var problem = StorageKey.TryParse(document.StorageKey, out var key) ? await ProblemAsync(key, ct) : "document-without-file";
            if (problem is not null)
            {
                yield return new InvariantFinding(problem, document.Id, "");
            }
        }
    }

    private async Task<string?> ProblemAsync(StorageKey key, CancellationToken ct)
    {
        try
        {
            await using var file = await store.OpenAsync(key, ct);

            return file is null ? "document-without-file" : null;
        }
        catch (DocumentUnreadableException)
        {
            return "document-unreadable"; // one such file must not hide what comes after it
        }
    }
}
