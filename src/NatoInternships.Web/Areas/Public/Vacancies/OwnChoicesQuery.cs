using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Areas.Public.Shared;

namespace NatoInternships.Web.Areas.Public.Vacancies;

/// <summary>Reads a candidate's applications for the list and the notice.</summary>
public sealed class OwnChoicesQuery(PortalDbContext db)
{
    /// <summary>Sends one query. Returns null when the candidate no longer exists.</summary>
    public async Task<OwnChoices?> FindAsync(Guid candidateId, DateTimeOffset now, CancellationToken ct)
    {
        var call =
            from v in db.Vacancies.Where(v => v.Status == VacancyStatus.Published && v.ClosesAt > now)
            join c in db.Calls on v.CallId equals c.Id
            orderby v.ClosesAt, v.Number
            select new { c.Id, c.ApplicationLimit };
        var own = await db.Candidates.Where(candidate => candidate.Id == candidateId)
            .Select(candidate => new
            {
                candidate.Profile,
                CallId = (Guid?)call.Select(c => c.Id).FirstOrDefault(),
                Limit = (int?)call.Select(c => c.ApplicationLimit).FirstOrDefault(),
                Applications = db.Applications.Where(a => a.CandidateId == candidate.Id)
                    .Select(a => new
                    {
                        a.VacancyId,
                        a.CallId,
                        a.Reference,
                        a.Status,
                        a.Answers,
                        IsClosed = db.Vacancies.Any(v => v.Id == a.VacancyId && v.ClosesAt <= now),
                        InForce = a.Submissions.Where(s => s.Version == a.SubmittedVersion).Select(s => s.Content).FirstOrDefault(),
                    })
                    .ToList(),
                Documents = db.Documents.Where(d => d.CandidateId == candidate.Id && d.RemovedAt == null && d.State != DocumentState.Refused)
                    .Select(d => d.Id)
                    .ToList(),
            })
            .SingleOrDefaultAsync(ct);

        return own is null ? null : new OwnChoices(
            own.Applications.ToDictionary(
                a => a.VacancyId,
                a => new OwnApplication(a.Reference, StateOf(a.Status, a.IsClosed, () => HasUnsent(a.InForce, own.Profile, a.Answers, own.Documents)))),
            own.Limit ?? 0,
            own.Applications.Count(a => a.CallId == own.CallId && a.Status.UsesSlot()));
    }

    // After the deadline a draft cannot be continued, even before the job has closed it, and no change can be submitted.
    private static OwnState StateOf(ApplicationStatus status, bool isClosed, Func<bool> hasUnsent) => status switch
    {
        ApplicationStatus.Draft => isClosed ? OwnState.NotSubmitted : OwnState.Draft,
        ApplicationStatus.Submitted => !isClosed && hasUnsent() ? OwnState.UnsentChanges : OwnState.Submitted,
        ApplicationStatus.NotSubmitted => OwnState.NotSubmitted,
        ApplicationStatus.VacancyCancelled => OwnState.VacancyCancelled,
        _ => OwnState.Withdrawn,
    };

    // The same serialiser wrote the version in force, so equal content is equal text.
    private static bool HasUnsent(string? inForce, CandidateProfile profile, ApplicationAnswers answers, IReadOnlyList<Guid> documents)
    {
        if (inForce is null)
        {
            return false;
        }

        var sent = SealedContent.Read(inForce);

        return JsonSerializer.Serialize(sent.Profile) != JsonSerializer.Serialize(profile)
            || JsonSerializer.Serialize(sent.Answers) != JsonSerializer.Serialize(answers)
            || !sent.Documents.Select(document => document.DocumentId).ToHashSet().SetEquals(documents);
    }
}
