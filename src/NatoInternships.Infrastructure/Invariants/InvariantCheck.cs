using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Pool;
using NatoInternships.Infrastructure.Receipts;

namespace NatoInternships.Infrastructure.Invariants;

/// <summary>
/// Audits a live database and its document store against the rules. It only reads, including every kept file whole. It can run beside
/// traffic: a document that is deleted at that moment may be reported once.
/// </summary>
public sealed class InvariantCheck(
    PortalDbContext db, DocumentStore store, ReceiptSigner signer, AuditChain trail, ScreeningInvariants screening, IOptions<ClosingOptions> closing, TimeProvider clock)
{
    /// <summary>The time that the closing job needs after its grace, and the other jobs after a refusal.</summary>
    private static readonly TimeSpan JobDelay = TimeSpan.FromHours(1);

    // The index of the entries begins with the type. Without it, each row would read the whole table.
    private IQueryable<AuditEntry> OfApplications => db.AuditEntries.Where(e => e.SubjectType == AuditSubjects.Application);

    /// <summary>Returns every finding; empty when all invariants hold.</summary>
    public async IAsyncEnumerable<InvariantFinding> FindAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var rule in new[]
        {
            OverTheCap(), StatusAndSlot(), WithoutSubmission(), OnCancelledVacancy(), TooLate(), DraftAfterDeadline(), LateRefusalWithoutReopening(), WithoutAudit(),
            StatusWithoutEntry(), OfAnotherCandidate(), WithoutMail(), KeptFileAndPlace(), DeletedApplications(), NoticeInForce(), PublishedWithoutApproval(), PlacesOfNeeds(), CallOfNeeds(), MembersWithoutRole(), TrailAsync(ct),
        })
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

        await foreach (var finding in screening.FindAsync(ct))
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
        var due = clock.GetUtcNow() - closing.Value.Grace - JobDelay;

        return db.Applications
            .Where(a => a.Status == ApplicationStatus.Draft)
            .Join(db.Vacancies.Where(v => v.Status == VacancyStatus.Published && v.ClosesAt <= due), a => a.VacancyId, v => v.Id, (a, v) => new { a.Id, v.Number })
            .AsAsyncEnumerable()
            .Select(a => new InvariantFinding("draft-after-deadline", a.Id, a.Number));
    }

    // The candidate can replace a file that was refused after the deadline and that the version in force names (ruling A23).
    private IAsyncEnumerable<InvariantFinding> LateRefusalWithoutReopening()
    {
        var due = clock.GetUtcNow() - JobDelay;

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
        .Where(s => !OfApplications.Any(e =>
            e.SubjectId == s.ApplicationId && e.Action == AuditActions.ApplicationSubmitted && e.Detail == "version " + s.Version))
        .Select(s => new { s.Id, s.Version })
        .AsAsyncEnumerable()
        .Select(s => new InvariantFinding("submission-without-audit", s.Id, $"version {s.Version}"));

    // Every status change writes an audit entry. A row that was changed outside the portal has none.
    private IAsyncEnumerable<InvariantFinding> StatusWithoutEntry() => db.Applications
        .Select(a => new
        {
            a.Id,
            a.Status,
            a.SubmittedVersion,
            Withdrawn = OfApplications.Count(e => e.SubjectId == a.Id && e.Action == AuditActions.ApplicationWithdrawn),
            TakenBack = OfApplications.Count(e => e.SubjectId == a.Id && (e.Action == AuditActions.WithdrawalUndone || (e.Action == AuditActions.ApplicationReopened && e.Detail == null))),
            Cancelled = OfApplications.Any(e => e.SubjectId == a.Id && e.Action == AuditActions.ApplicationCancelled),
            Closed = OfApplications.Any(e => e.SubjectId == a.Id && e.Action == AuditActions.ApplicationNotSubmitted),
            ReopenedAt = OfApplications.Where(e => e.SubjectId == a.Id && e.Action == AuditActions.ApplicationReopened && e.Detail == null).Max(e => (DateTimeOffset?)e.At),
            SubmittedAt = OfApplications.Where(e => e.SubjectId == a.Id && e.Action == AuditActions.ApplicationSubmitted).Max(e => (DateTimeOffset?)e.At),
        })
        .AsAsyncEnumerable()
        .Where(a => a.Status switch
        {
            ApplicationStatus.VacancyCancelled => !a.Cancelled,
            _ when a.Cancelled => true,
            ApplicationStatus.Withdrawn or ApplicationStatus.WithdrawnLate => a.Withdrawn - a.TakenBack != 1,
            ApplicationStatus.NotSubmitted => !a.Closed || a.Withdrawn != a.TakenBack,
            ApplicationStatus.Draft when a.SubmittedVersion > 0 => a.ReopenedAt is null || a.ReopenedAt < a.SubmittedAt,
            _ => a.Withdrawn != a.TakenBack,
        })
        .Select(a => new InvariantFinding("status-without-audit", a.Id, a.Status.ToString()));

    // Only the candidate starts, submits and withdraws an application.
    private IAsyncEnumerable<InvariantFinding> OfAnotherCandidate() => db.Applications
        .Join(db.Candidates, a => a.CandidateId, c => c.Id, (a, c) => new { a.Id, c.UserId })
        .Where(a => OfApplications.Any(e =>
            e.SubjectId == a.Id && (e.Action == AuditActions.ApplicationStarted || e.Action == AuditActions.ApplicationSubmitted || e.Action == AuditActions.ApplicationWithdrawn) && e.ActorId != a.UserId))
        .Select(a => a.Id)
        .AsAsyncEnumerable()
        .Select(id => new InvariantFinding("application-of-another-candidate", id, ""));

    private async IAsyncEnumerable<InvariantFinding> TrailAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var (holding, brokenAt) = await trail.VerifyAsync(ct);
        if (brokenAt is { } entry)
        {
            yield return new InvariantFinding("audit-trail-broken", Guid.Empty, $"entry {entry}, after {holding} that hold");
        }

        await foreach (var foreign in trail.FindForeignAsync(ct))
        {
            yield return new InvariantFinding("audit-entry-not-of-the-portal", foreign.Id, foreign.SubjectType);
        }
    }

    // Counts the mails of all submissions together, because they have no index by subject.
    private IAsyncEnumerable<InvariantFinding> WithoutMail()
    {
        var counted = db.OutboxMessages
            .Where(m => m.Template == MailTemplates.ApplicationSubmitted || m.Template == MailTemplates.FileReplaced)
            .GroupBy(m => m.SubjectId)
            .Select(group => new { SubmissionId = group.Key, Count = (int?)group.Count() });

        return db.Submissions
            .GroupJoin(counted, s => s.Id, mails => mails.SubmissionId, (s, mails) => new { s.Id, mails })
            .SelectMany(s => s.mails.DefaultIfEmpty(), (s, mails) => new { s.Id, Mails = mails!.Count ?? 0 })
            .Where(s => s.Mails != 1)
            .AsAsyncEnumerable()
            .Select(s => new InvariantFinding("one-mail-a-submission", s.Id, $"{s.Mails} mails"));
    }

    // A kept file uses a place of its own. The unique index on places limits the number of files (ADR 0043).
    private IAsyncEnumerable<InvariantFinding> KeptFileAndPlace() => db.Documents
        .Where(d => (d.DuplicateKey != null) != (d.PlaceNo != null))
        .Select(d => new { d.Id, d.State })
        .AsAsyncEnumerable()
        .Select(d => new InvariantFinding("held-and-place", d.Id, d.State.ToString()));

    // Only an application that was never submitted is deleted, and its row must be gone.
    private IAsyncEnumerable<InvariantFinding> DeletedApplications() => db.AuditEntries
        .Where(e => e.Action == AuditActions.DraftDeleted && (db.Applications.Any(a => a.Id == e.SubjectId)
            || OfApplications.Any(other => other.SubjectId == e.SubjectId && other.Action == AuditActions.ApplicationSubmitted)))
        .Select(e => e.SubjectId)
        .AsAsyncEnumerable()
        .Select(id => new InvariantFinding("deleted-draft", id.GetValueOrDefault(), ""));

    // A vacancy names the version in force, and versions have no gaps.
    private IAsyncEnumerable<InvariantFinding> NoticeInForce() => db.Vacancies
        .Where(v => v.NoticeVersion != db.Notices.Count(n => n.VacancyId == v.Id)
            || v.NoticeVersion != (db.Notices.Where(n => n.VacancyId == v.Id).Max(n => (int?)n.Version) ?? 0)
            || (v.Status == VacancyStatus.Draft) != (v.NoticeVersion == 0))
        .Select(v => new { v.Id, v.Number })
        .AsAsyncEnumerable()
        .Select(v => new InvariantFinding("notice-in-force", v.Id, v.Number));

    // Each publication needs an approval of its own, by a second person (ADR 0057).
    private IAsyncEnumerable<InvariantFinding> PublishedWithoutApproval() => db.Vacancies
        .Where(v => db.AuditEntries.Count(e => e.SubjectId == v.Id && e.Action == AuditActions.NoticePublished)
                > db.AuditEntries.Count(e => e.SubjectId == v.Id && e.Action == AuditActions.NoticeApproved)
            || db.NoticeDrafts.Any(d => d.VacancyId == v.Id && (d.ApprovedBy == d.WrittenBy || (d.State == NoticeDraftState.Approved) != (d.ApprovedBy != null))))
        .Select(v => new { v.Id, v.Number })
        .AsAsyncEnumerable()
        .Select(v => new InvariantFinding("published-without-approval", v.Id, v.Number));

    // A need that was approved once has the rows 1 to its number of places, any other has none.
    private IAsyncEnumerable<InvariantFinding> PlacesOfNeeds() => db.Needs
        .Select(n => new
        {
            n.Id,
            n.ApprovedAt,
            n.Places,
            Rows = db.NeedPlaces.Count(place => place.NeedId == n.Id),
            Highest = db.NeedPlaces.Where(place => place.NeedId == n.Id).Max(place => (int?)place.PlaceNo) ?? 0,
            IsApproved = n.State == NeedState.Approved,
        })
        .Where(n => n.Rows != (n.ApprovedAt == null ? 0 : n.Places) || n.Highest != n.Rows || (n.IsApproved && n.ApprovedAt == null))
        .AsAsyncEnumerable()
        .Select(n => new InvariantFinding("places-of-a-need", n.Id, $"{n.Rows} of {n.Places}"));

    // The schema keeps the call of both; that the notice is the division's own is kept by the pages alone.
    private IAsyncEnumerable<InvariantFinding> CallOfNeeds() => db.Needs
        .Where(n => !db.Set<Intake>().Any(intake => intake.Id == n.IntakeId && intake.CallId == n.CallId)
            || (n.VacancyId != null && !db.Vacancies.Any(v => v.Id == n.VacancyId && v.CallId == n.CallId && v.DivisionId == n.DivisionId)))
        .Select(n => n.Id)
        .AsAsyncEnumerable()
        .Select(id => new InvariantFinding("notice-or-intake-of-a-need", id, ""));

    private IAsyncEnumerable<InvariantFinding> MembersWithoutRole()
    {
        var role = PortalRoles.IdOf(PortalRoles.DivisionMember);

        return db.DivisionMembers.ActiveAt(clock.GetUtcNow())
            .Where(member => !db.UserRoles.Any(one => one.UserId == member.UserId && one.RoleId == role))
            .Select(member => member.UserId)
            .AsAsyncEnumerable()
            .Select(id => new InvariantFinding("member-without-role", id, ""));
    }

    private async IAsyncEnumerable<InvariantFinding> SubmissionsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var submissions = db.Submissions.AsNoTracking()
            .Join(db.Applications, s => s.ApplicationId, a => a.Id, (s, a) => new { Submission = s, a.CandidateId })
            .Select(s => new
            {
                s.Submission,
                s.CandidateId,
                Files = db.Set<SubmissionDocument>().Where(n => n.SubmissionId == s.Submission.Id)
                    .Join(db.Documents, n => n.DocumentId, d => d.Id, (n, d) => new { d.Id, d.CandidateId, d.Sha256 })
                    .ToList(),
            })
            .AsAsyncEnumerable();
        await foreach (var found in submissions.WithCancellation(ct))
        {
            var submission = found.Submission;
            if (!signer.IsGenuine(submission, found.CandidateId))
            {
                yield return new InvariantFinding("hash-or-signature", submission.Id, submission.Receipt);
                continue;
            }

            var stated = SealedContent.Read(submission.Content).Documents.Select(document => (document.DocumentId, document.Sha256)).ToHashSet();
            if (!stated.SetEquals(found.Files.Select(file => (file.Id, file.Sha256))) || found.Files.Any(file => file.CandidateId != found.CandidateId))
            {
                yield return new InvariantFinding("document-exchanged", submission.Id, submission.Receipt);
            }
        }
    }

    private async IAsyncEnumerable<InvariantFinding> DocumentsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var needed = db.Documents
            .Where(d => d.State != DocumentState.Refused && (d.RemovedAt == null || db.Set<SubmissionDocument>().Any(n => n.DocumentId == d.Id)))
            .Select(d => new { d.Id, d.StorageKey, d.Sha256 })
            .AsAsyncEnumerable();
        await foreach (var document in needed.WithCancellation(ct))
        {
            var problem = StorageKey.TryParse(document.StorageKey, out var key) ? await ProblemAsync(key, document.Sha256, ct) : "document-without-file";
            if (problem is not null)
            {
                yield return new InvariantFinding(problem, document.Id, "");
            }
        }
    }

    // Reads the whole file, because only its content shows that a row points to another file.
    private async Task<string?> ProblemAsync(StorageKey key, string sha256, CancellationToken ct)
    {
        try
        {
            await using var file = await store.OpenAsync(key, ct);

            if (file is null)
            {
                return "document-without-file";
            }

            return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct)) == sha256 ? null : "document-exchanged";
        }
        catch (DocumentUnreadableException)
        {
            return "document-unreadable"; // One such file must not hide findings after it.
        }
    }
}
