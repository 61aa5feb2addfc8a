using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>Reads what is written for one vacancy, and what that vacancy asks.</summary>
public sealed class OwnAnswersQuery(PortalDbContext db)
{
    /// <summary>Ask only after <see cref="SectionContextQuery"/> has found the application to be the candidate's.</summary>
    public Task<ApplicationAnswers> ReadAsync(Guid candidateId, SectionContext place, CancellationToken ct) => db.Applications.AsNoTracking()
        .Where(a => a.CandidateId == candidateId && a.Reference == place.Reference)
        .Select(a => a.Answers)
        .SingleAsync(ct);

    /// <summary>The lengths and numbers that the call asks for (ruling A25).</summary>
    public Task<AnswerLimits> LimitsAsync(SectionContext place, CancellationToken ct) => db.Vacancies.AsNoTracking()
        .Where(v => v.Id == place.VacancyId)
        .Join(db.Calls, v => v.CallId, c => c.Id, (_, c) => new AnswerLimits(c.MotivationWordLimit, c.CompetencyExampleCount, c.CompetencyExampleWordLimit))
        .SingleAsync(ct);

    /// <summary>Codes of the intakes of this vacancy, in order.</summary>
    public async Task<IReadOnlyList<string>> IntakesAsync(SectionContext place, CancellationToken ct) => await db.Vacancies.AsNoTracking()
        .Where(v => v.Id == place.VacancyId)
        .SelectMany(v => v.Intakes)
        .OrderBy(intake => intake.Code)
        .Select(intake => intake.Code)
        .ToListAsync(ct);

    /// <summary>The sections that the notice in force names; empty where it names none.</summary>
    public async Task<IReadOnlyList<NoticeSection>> SectionsAsync(Guid vacancyId, CancellationToken ct)
    {
        var content = await db.Notices.AsNoTracking()
            .Where(n => n.VacancyId == vacancyId)
            .OrderByDescending(n => n.Version)
            .Select(n => n.Content)
            .FirstAsync(ct);

        return content.Sections;
    }
}
