using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>Moves one choice up or down in the candidate's order of preference. Divisions never see it.</summary>
public sealed class ReorderChoices(PortalDbContext db)
{
    private const int MostTries = 5;

    /// <returns>False when the candidate has no such application that uses a slot. True also when it is already first or last.</returns>
    public async Task<bool> ExecuteAsync(Guid candidateId, string reference, bool up, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            var callId = await db.Applications
                .Where(a => a.CandidateId == candidateId && a.Reference == reference)
                .Select(a => (Guid?)a.CallId)
                .SingleOrDefaultAsync(ct);
            var choices = await db.Applications
                .Where(a => a.CandidateId == candidateId && a.CallId == callId && a.Status == ApplicationStatus.Submitted)
                .OrderBy(a => a.Rank).ThenBy(a => a.SubmittedAt).ThenBy(a => a.Id)
                .ToListAsync(ct);
            var from = choices.FindIndex(a => a.Reference == reference);
            if (from < 0)
            {
                return false;
            }

            var to = Math.Clamp(up ? from - 1 : from + 1, 0, choices.Count - 1);
            (choices[from], choices[to]) = (choices[to], choices[from]);
            for (var index = 0; index < choices.Count; index++)
            {
                if (choices[index].Rank != index + 1)
                {
                    choices[index].PreferAt(index + 1);
                }
            }

            try
            {
                await db.SaveChangesAsync(ct);

                return true;
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
