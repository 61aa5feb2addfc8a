using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Mail.Mails;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Screening;
using NatoInternships.Web.Areas.Admin.Shared;

namespace NatoInternships.Web.Areas.Admin.Release;

/// <summary>Writes the emails of a release with the class that will send them.</summary>
public sealed class ReleaseMailsQuery(PortalDbContext db, ScreeningScopeQuery scopes, DecisionReleasedMail mail, TimeProvider clock)
{
    /// <summary>Number of candidates on a page.</summary>
    private const int Candidates = 10;

    /// <param name="callId">The call; null for the latest.</param>
    /// <param name="after">The candidate after whom the page starts; null for the first page.</param>
    /// <param name="userId">The signed-in lead.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<ReleaseMailsPage> ReadAsync(Guid? callId, Guid? after, Guid userId, CancellationToken ct)
    {
        var scope = await scopes.FindAsync(new ScreeningListInput { Call = callId }, userId, ct);
        var now = clock.GetUtcNow();
        var held = HeldDecision.For(db, scope.Filter.CallId, userId, now, now);
        var candidates = await held
            .Select(one => one.Row.CandidateId)
            .Where(id => after == null || id > after)
            .Distinct()
            .OrderBy(id => id)
            .Take(Candidates + 1)
            .ToListAsync(ct);
        var shown = candidates.Take(Candidates).ToList();
        var people = await (
            from candidate in db.Candidates
            where shown.Contains(candidate.Id)
            join user in db.Users on candidate.UserId equals user.Id
            select new { candidate.Id, user.Email, user.Language, candidate.Profile }).AsNoTracking().ToDictionaryAsync(one => one.Id, ct);
        var decisions = (await held.Where(one => shown.Contains(one.Row.CandidateId)).AsNoTracking().ToListAsync(ct)).ToLookup(one => one.Row.CandidateId);

        return new ReleaseMailsPage(
            scope,
            [
                .. shown.Select(id => people[id]).Select(person =>
                {
                    var own = decisions[person.Id]
                        .Select(one => (one.Row, one.Decision, Vacancy: scope.VacancyOf(one.Row.VacancyId)!))
                        .OrderBy(one => one.Vacancy.Number, StringComparer.Ordinal)
                        .ToList();

                    return new ReleaseMail(
                        mail.Preview(person.Email ?? "", person.Language, own.Select(one => (one.Vacancy.Title, one.Vacancy.Number))),
                        person.Profile.MessagesIn,
                        [.. own.Select(one => new ReleaseMailDecision(one.Row.Reference, one.Vacancy.Number, one.Decision.Outcome, DecisionTexts.Of(one.Decision).In(person.Profile.MessagesIn)))]);
                }),
            ],
            candidates.Count > Candidates ? shown[^1] : null);
    }
}
