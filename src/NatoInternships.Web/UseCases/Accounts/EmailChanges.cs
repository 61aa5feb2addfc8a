using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Queries for changes of address.</summary>
public static class EmailChanges
{
    /// <summary>Returns the pending changes of an account: at most one.</summary>
    public static IQueryable<AccountToken> OpenChangesOf(this IQueryable<AccountToken> tokens, Guid userId, DateTimeOffset now) =>
        tokens.Where(t => t.UserId == userId && t.Purpose == AccountTokenPurpose.ChangeEmail && t.UsedAt == null && t.ExpiresAt > now);
}
