using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Screening;

namespace NatoInternships.Infrastructure.Invariants;

/// <summary>The part of <see cref="InvariantCheck"/> that is about screening. It only reads.</summary>
public sealed class ScreeningInvariants(PortalDbContext db, ScreeningProjection projection)
{
    /// <summary>Returns every finding.</summary>
    public async IAsyncEnumerable<InvariantFinding> FindAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var (application, expected, found) in projection.ReadAsync(ct))
        {
            if (found != expected)
            {
                yield return new InvariantFinding("screening-row", application, found is null ? "missing" : "differs");
            }
        }

        foreach (var rule in new[] { RowWithoutSubmission(), DecisionWithoutEntry(), DecisionWithoutClaim(), ReleasedWithoutEntry(), ReleasedWithoutMail() })
        {
            await foreach (var finding in rule.WithCancellation(ct))
            {
                yield return finding;
            }
        }
    }

    private IAsyncEnumerable<InvariantFinding> RowWithoutSubmission() => db.ScreeningRows
        .Where(row => db.Applications.Any(a => a.Id == row.ApplicationId && a.SubmittedVersion == 0))
        .Select(row => row.ApplicationId)
        .AsAsyncEnumerable()
        .Select(id => new InvariantFinding("screening-row", id, "never submitted"));

    // Each decision writes one entry, and numbers have no gaps.
    private IAsyncEnumerable<InvariantFinding> DecisionWithoutEntry() => db.ScreeningRows
        .Where(row => row.DecisionNo > 0)
        .Select(row => new
        {
            row.ApplicationId,
            row.DecisionNo,
            Decisions = db.Decisions.Count(d => d.ApplicationId == row.ApplicationId),
            Entries = db.AuditEntries.Count(e => e.SubjectType == AuditSubjects.Application && e.SubjectId == row.ApplicationId
                && (e.Action == AuditActions.DecisionRecorded || e.Action == AuditActions.DecisionTakenBack)),
        })
        .Where(row => row.Decisions != row.DecisionNo || row.Entries != row.DecisionNo)
        .AsAsyncEnumerable()
        .Select(row => new InvariantFinding("decision-without-audit", row.ApplicationId, $"{row.DecisionNo} numbers, {row.Decisions} decisions, {row.Entries} entries"));

    private IAsyncEnumerable<InvariantFinding> ReleasedWithoutEntry() => db.ReleasedDecisions
        .GroupBy(one => one.ApplicationId)
        .Select(group => new { ApplicationId = group.Key, Count = group.Count() })
        .Where(one => one.Count != db.AuditEntries.Count(e => e.SubjectType == AuditSubjects.Application && e.SubjectId == one.ApplicationId && e.Action == AuditActions.DecisionReleased))
        .AsAsyncEnumerable()
        .Select(one => new InvariantFinding("release-without-audit", one.ApplicationId, $"{one.Count} released"));

    // Each candidate is told once by each release.
    private IAsyncEnumerable<InvariantFinding> ReleasedWithoutMail() => db.Releases
        .Select(release => new
        {
            release.Id,
            Candidates = db.ReleasedDecisions.Where(one => one.ReleaseId == release.Id).Join(db.Applications, one => one.ApplicationId, a => a.Id, (one, a) => a.CandidateId).Distinct().Count(),
            Mails = db.OutboxMessages.Count(mail => mail.Template == MailTemplates.DecisionReleased && mail.SubjectId == release.Id),
        })
        .Where(release => release.Candidates != release.Mails)
        .AsAsyncEnumerable()
        .Select(release => new InvariantFinding("one-mail-a-release", release.Id, $"{release.Mails} mails for {release.Candidates} candidates"));

    // A person, not a rule, refuses (ruling A8): each condition that is not met needs an officer's decision.
    private IAsyncEnumerable<InvariantFinding> DecisionWithoutClaim() => db.Decisions
        .Where(d => d.Outcome == DecisionOutcome.NotEligible)
        .AsNoTracking()
        .AsAsyncEnumerable()
        .Where(d => !d.Conditions.Any(condition => condition is { IsMet: false, DecidedBy: not null, Reason: not null }))
        .Select(d => new InvariantFinding("refused-without-reason", d.ApplicationId, $"decision {d.No}"));
}
