using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>Changes one part of the answers for one vacancy. What stands submitted stays in force (ruling A10).</summary>
public sealed class EditAnswers(PortalDbContext db, TimeProvider clock)
{
    private const int MostTries = 5;

    /// <param name="candidateId">The candidate who is signed in.</param>
    /// <param name="reference">Of their application.</param>
    /// <param name="section">Picks the part that the form shows.</param>
    /// <param name="seen">Stamp of that part when it was shown.</param>
    /// <param name="change">Makes the new answers from the current ones.</param>
    /// <param name="arrivedAt">When the request line reached the portal: the deadline is judged by it.</param>
    /// <param name="ct">Cancels the save.</param>
    public async Task<EditOutcome> ExecuteAsync(
        Guid candidateId,
        string reference,
        Func<ApplicationAnswers, object> section,
        string? seen,
        Func<ApplicationAnswers, ApplicationAnswers> change,
        DateTimeOffset arrivedAt,
        CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            var application = await db.Applications.SingleOrDefaultAsync(a => a.CandidateId == candidateId && a.Reference == reference, ct);
            if (application is null)
            {
                return new EditOutcome.NotFound();
            }

            var vacancyId = application.VacancyId;
            var vacancy = await db.Vacancies.Where(v => v.Id == vacancyId).Select(v => new { v.ClosesAt, v.Status }).SingleAsync(ct);
            switch (ApplicationWindow.ClosedBy(application.Status, vacancy.Status == VacancyStatus.Cancelled, vacancy.ClosesAt, arrivedAt))
            {
                case ClosedReason.VacancyCancelled:
                    return new EditOutcome.NotOpen(ApplicationStatus.VacancyCancelled);
                case ClosedReason.Status:
                    return new EditOutcome.NotOpen(application.Status);
                case ClosedReason.DeadlinePassed:
                    return new EditOutcome.DeadlinePassed(vacancy.ClosesAt);
            }

            var answers = change(application.Answers);
            if (SectionStamp.Of(answers) == SectionStamp.Of(application.Answers))
            {
                return new EditOutcome.Saved(SectionStamp.Of(section(answers))); // also the second half of a double click
            }

            if (seen is not null && SectionStamp.Of(section(application.Answers)) != seen)
            {
                return new EditOutcome.ChangedMeanwhile(application.Answers);
            }

            application.Edit(answers, clock.GetUtcNow());
            try
            {
                await db.SaveChangesAsync(ct);

                return new EditOutcome.Saved(SectionStamp.Of(section(answers)));
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                db.ChangeTracker.Clear(); // another part was saved in between: read again, the stamp decides
            }
        }
    }
}
