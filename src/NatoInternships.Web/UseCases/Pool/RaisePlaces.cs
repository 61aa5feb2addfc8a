using NatoInternships.Domain.Pool;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Pool;

/// <summary>Gives an approved need more places.</summary>
public sealed class RaisePlaces(PortalDbContext db, AuditTrail audit)
{
    /// <param name="actorId">A member of the Internship Office.</param>
    /// <param name="id">The need.</param>
    /// <param name="seen">The revision that the page showed.</param>
    /// <param name="places">More than before, at most <see cref="Need.MostPlaces"/>.</param>
    /// <param name="ct">Cancels the save.</param>
    public Task<NeedOutcome> ExecuteAsync(Guid actorId, Guid id, int seen, int places, CancellationToken ct) => db.ChangeNeedAsync(
        db.NeedsOfTheOffice(), id, seen, need => need.State == NeedState.Approved && places > need.Places && places <= Need.MostPlaces,
        need =>
        {
            need.RaisePlaces(places);
            audit.Add(actorId, AuditActions.NeedPlacesRaised, AuditSubjects.Need, id, $"to {places}");

            return Task.FromResult<NeedOutcome?>(null);
        },
        ct);
}
