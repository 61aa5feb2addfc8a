using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>Reads the answers for one vacancy, and the options and limits of that vacancy.</summary>
public sealed class OwnAnswersQuery(PortalDbContext db)
{
    /// <summary>
    /// Returns the answers. Call it only after <see cref="SectionContextQuery"/> has checked that the application belongs to the candidate.
    /// </summary>
    public Task<ApplicationAnswers> ReadAsync(Guid candidateId, SectionContext place, CancellationToken ct) => db.Applications.AsNoTracking()
        .Where(a => a.CandidateId == candidateId && a.Reference == place.Reference)
        .Select(a => a.Answers)
        .SingleAsync(ct);

    /// <summary>Returns the word limits and required numbers of the call (ruling A25).</summary>
    public Task<AnswerLimits> LimitsAsync(SectionContext place, CancellationToken ct) => db.Vacancies.AsNoTracking()
        .Where(v => v.Id == place.VacancyId)
        .Join(db.Calls, v => v.CallId, c => c.Id, (_, c) => new AnswerLimits(c.MotivationWordLimit, c.CompetencyExampleCount, c.CompetencyExampleWordLimit))
        .SingleAsync(ct);

    /// <summary>Returns the current notice, with the intakes, competencies and sections that the candidate chooses from.</summary>
    public async Task<NoticeChoices> ChoicesAsync(Guid vacancyId, CancellationToken ct) => await db.Notices.AsNoTracking()
        .Where(n => n.VacancyId == vacancyId)
        .OrderByDescending(n => n.Version)
        .Select(n => new NoticeChoices(n.Content, n.Facts))
        .FirstAsync(ct);
}
