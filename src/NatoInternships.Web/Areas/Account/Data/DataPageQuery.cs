using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.Areas.Account.Data;

/// <summary>Reads all data of an account, with its candidate.</summary>
public sealed class DataPageQuery(PortalDbContext db)
{
    public async Task<DataPage> OfAsync(Guid userId, CancellationToken ct)
    {
        var user = await db.Users.AsNoTracking().Where(u => u.Id == userId)
            .Select(u => new { u.Email, u.Language, u.CreatedAt, u.EmailConfirmed }).SingleAsync(ct);
        var candidate = await db.Candidates.AsNoTracking().Where(c => c.UserId == userId)
            .Select(c => new { c.Id, c.Profile }).SingleOrDefaultAsync(ct);
        var candidateId = candidate?.Id ?? Guid.Empty;
        var applications = await (from application in db.Applications.AsNoTracking()
                                  join vacancy in db.Vacancies on application.VacancyId equals vacancy.Id
                                  where application.CandidateId == candidateId
                                  orderby application.StartedAt, application.Id
                                  select new { application.Id, application.Reference, vacancy.Number, application.Status, application.StartedAt, application.SubmittedAt, application.JoinedPoolAt, application.Answers })
            .ToListAsync(ct);
        var submissions = await db.Submissions.AsNoTracking()
            .Where(s => db.Applications.Any(a => a.Id == s.ApplicationId && a.CandidateId == candidateId))
            .OrderBy(s => s.ArrivedAt).ThenBy(s => s.Id)
            .Select(s => new { s.ApplicationId, s.Receipt, s.Version, s.ArrivedAt, s.ContentHash, s.Content })
            .ToListAsync(ct);
        var reopenings = await db.SectionReopenings.AsNoTracking()
            .Where(r => db.Applications.Any(a => a.Id == r.ApplicationId && a.CandidateId == candidateId))
            .OrderBy(r => r.OpenedAt).ThenBy(r => r.Id)
            .Select(r => new { r.ApplicationId, Data = new ReopeningData(r.Section, r.Cause, r.OpenedAt, r.Until, r.UsedAt, r.MadeVersion) })
            .ToListAsync(ct);
        var decisions = await db.ReleasedDecisions.AsNoTracking()
            .Where(d => db.Applications.Any(a => a.Id == d.ApplicationId && a.CandidateId == candidateId))
            .OrderBy(d => d.No)
            .ToListAsync(ct);
        var looks = await db.SecondLooks.AsNoTracking()
            .Where(l => db.Applications.Any(a => a.Id == l.ApplicationId && a.CandidateId == candidateId))
            .ToListAsync(ct);
        var documents = await db.Documents.AsNoTracking().Where(d => d.CandidateId == candidateId && d.RemovedAt == null)
            .OrderBy(d => d.UploadedAt).ThenBy(d => d.Id)
            .Select(d => new { d.FileName, d.Kind, d.Language, d.Length, d.Sha256, d.UploadedAt, d.State, d.ShowsFrom, d.ShowsTo, d.DatedOn, d.ShowsOnPage, d.PageCount, d.ConfirmedBesideEnd })
            .ToListAsync(ct);
        var sessions = await db.UserSessions.AsNoTracking().Where(s => s.UserId == userId)
            .OrderBy(s => s.StartedAt).ThenBy(s => s.Id)
            .Select(s => new SessionData(s.Device, s.StartedAt, s.LastSeenAt))
            .ToListAsync(ct);

        var divisions = await db.DivisionMembers.Where(member => member.UserId == userId)
            .Join(db.Divisions, member => member.DivisionId, division => division.Id, (member, division) => new { division.Code, member.Role, member.Since, member.EndsAt })
            .OrderBy(member => member.Code)
            .Select(member => new MembershipData(member.Code, member.Role.ToString(), member.Since, member.EndsAt))
            .ToListAsync(ct);

        return new DataPage
        {
            Email = user.Email,
            Language = user.Language,
            CreatedAt = user.CreatedAt,
            EmailConfirmed = user.EmailConfirmed,
            Profile = candidate?.Profile,
            Applications =
            [
                .. applications.Select(a => new ApplicationData(
                    a.Reference, a.Number, a.Status, a.StartedAt, a.SubmittedAt, a.JoinedPoolAt, a.Answers,
                    [.. submissions.Where(s => s.ApplicationId == a.Id)
                        .Select(s => new SubmissionData(s.Receipt, s.Version, s.ArrivedAt, s.ContentHash, JsonSerializer.Deserialize<JsonElement>(s.Content)))],
                    [.. reopenings.Where(r => r.ApplicationId == a.Id).Select(r => r.Data)],
                    [.. decisions.Where(d => d.ApplicationId == a.Id).Select(d => new DecisionData(d.IsEligible, d.Text.En, d.Text.Fr, d.ReleasedAt))],
                    looks.Where(l => l.ApplicationId == a.Id).Select(l => new SecondLookData(l.AskedAt, l.Words)).SingleOrDefault())),
            ],
            Documents =
            [
                .. documents.Select(d => new DocumentData(
                    d.FileName, d.Kind.ToString(), d.Language, d.Length, d.Sha256, d.UploadedAt, d.State.ToString(), d.ShowsFrom, d.ShowsTo, d.DatedOn, d.ShowsOnPage, d.PageCount, d.ConfirmedBesideEnd)),
            ],
            Sessions = sessions,
            Divisions = divisions,
        };
    }
}
