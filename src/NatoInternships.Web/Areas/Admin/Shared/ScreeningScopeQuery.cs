using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Screening;

namespace NatoInternships.Web.Areas.Admin.Shared;

/// <summary>Reads what a list of applications is about.</summary>
public sealed class ScreeningScopeQuery(PortalDbContext db, AssignApplications assign, TimeProvider clock)
{
    /// <param name="input">From the address.</param>
    /// <param name="userId">The signed-in officer, whom "me" stands for.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<ScreeningScope> FindAsync(ScreeningListInput input, Guid userId, CancellationToken ct)
    {
        var calls = await db.Calls
            .Where(call => db.ScreeningRows.Any(row => row.CallId == call.Id))
            .Select(call => new { call.Id, call.Year, ClosesAt = db.Vacancies.Where(v => v.CallId == call.Id).Max(v => (DateTimeOffset?)v.ClosesAt) })
            .ToListAsync(ct);
        var known = calls.Where(call => call.ClosesAt is not null).Select(call => new ScreeningCall(call.Id, call.Year, call.ClosesAt!.Value)).OrderByDescending(call => call.ClosesAt).ToList();
        var now = clock.GetUtcNow();

        // Screening begins after the deadline, so the latest call that is closed comes first.
        var chosen = known.FirstOrDefault(call => call.Id == input.Call) ?? known.FirstOrDefault(call => call.ClosesAt <= now) ?? known.FirstOrDefault();
        var callId = chosen?.Id ?? Guid.Empty;
        var vacancies = await db.Vacancies
            .Where(vacancy => vacancy.CallId == callId)
            .OrderBy(vacancy => vacancy.Number)
            .Select(vacancy => new ScreeningVacancy(vacancy.Id, vacancy.Number, new LocalizedText(vacancy.Title.En, vacancy.Title.Fr), vacancy.ClosesAt))
            .ToListAsync(ct);

        IReadOnlyList<Guid> chosenVacancies = [.. vacancies.Where(vacancy => input.Vacancy.Contains(vacancy.Number)).Select(vacancy => vacancy.Id)];
        IReadOnlyList<Guid?> chosenOfficers = [.. input.Officer.Select(officer => OfficerOf(officer, userId)).OfType<OfficerChoice>().Select(choice => choice.Id)];

        return new ScreeningScope
        {
            Input = input,
            Calls = known,
            Call = chosen,
            Vacancies = vacancies,
            Officers = await assign.OfficersAsync(ct),
            Filter = new ScreeningFilter
            {
                CallId = callId,
                Results = input.Results,
                Conditions = input.Conditions,
                Vacancies = chosenVacancies,
                Officers = chosenOfficers,
                MatchesNothing = (input.Vacancy.Count > 0 && chosenVacancies.Count == 0) || (input.Officer.Count > 0 && chosenOfficers.Count == 0) || input.IsUnknown,
                States = input.States,
                Words = input.Q,
            },
        };
    }

    private static OfficerChoice? OfficerOf(string typed, Guid userId) => typed switch
    {
        ScreeningListInput.Nobody => new OfficerChoice(null),
        ScreeningListInput.Me => new OfficerChoice(userId),
        _ => Guid.TryParse(typed, out var id) ? new OfficerChoice(id) : null,
    };

    private sealed record OfficerChoice(Guid? Id);
}
