using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Screening;

/// <summary>Keeps a search of applications under a name, or deletes it. A name that exists is replaced.</summary>
public sealed class SaveSearch(PortalDbContext db, TimeProvider clock)
{
    /// <returns>False when the account has as many searches as it can.</returns>
    public async Task<bool> ExecuteAsync(Guid userId, string name, string query, CancellationToken ct)
    {
        var own = await db.SavedSearches.Where(search => search.UserId == userId).ToListAsync(ct);
        if (own.SingleOrDefault(search => search.Name == name) is { } existing)
        {
            existing.Replace(query);
        }
        else if (own.Count >= SavedSearch.MostPerUser)
        {
            return false;
        }
        else
        {
            db.SavedSearches.Add(new SavedSearch(userId, name, query, clock.GetUtcNow()));
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            // A double click: the other request saved the same search.
        }

        return true;
    }

    public async Task DeleteAsync(Guid userId, Guid id, CancellationToken ct)
    {
        if (await db.SavedSearches.SingleOrDefaultAsync(search => search.UserId == userId && search.Id == id, ct) is { } search)
        {
            db.SavedSearches.Remove(search);
            await db.SaveChangesAsync(ct);
        }
    }
}
