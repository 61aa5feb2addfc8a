using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>Joins or leaves the pool with one submitted application, at any time, also after the deadline (rulings A12, A19).</summary>
public sealed class ChoosePool(PortalDbContext db, AuditTrail audit, TimeProvider clock)
{
    private const int MostTries = 5;

    public async Task<ChoosePoolOutcome> ExecuteAsync(Guid candidateId, Guid userId, string reference, bool joins, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            var application = await db.Applications.SingleOrDefaultAsync(a => a.CandidateId == candidateId && a.Reference == reference, ct);
            if (application is null)
            {
                return new ChoosePoolOutcome.NotFound();
            }

            if (!application.Status.Can(ApplicationMove.ChoosePool))
            {
                return new ChoosePoolOutcome.NotOpen(application.Status);
            }

            if (application.JoinedPoolAt is not null == joins)
            {
                return new ChoosePoolOutcome.Chosen();
            }

            application.ChoosePool(joins, clock.GetUtcNow());
            audit.Add(userId, joins ? AuditActions.PoolJoined : AuditActions.PoolLeft, AuditSubjects.Application, application.Id);
            try
            {
                await db.SaveChangesAsync(ct);

                return new ChoosePoolOutcome.Chosen();
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
