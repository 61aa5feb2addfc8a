using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>
/// A browser in which accounts have signed in before. It does not sign anybody in: its wrong passwords are counted separately from its
/// network (ADR 0045).
/// </summary>
/// <param name="Id">The browser.</param>
/// <param name="Accounts">Latest first.</param>
public sealed record KnownBrowser(Guid Id, IReadOnlyList<KnownBrowser.Account> Accounts)
{
    /// <summary>Accounts that one browser remembers: people share computers, and a cookie is small.</summary>
    public const int MostAccounts = 5;

    /// <summary>Whether the account has signed in here, and has neither changed its password nor been changed since.</summary>
    public bool Knows(PortalUser user) => Accounts.Any(account => account.UserId == user.Id && account.SecurityStamp == user.SecurityStamp);

    /// <summary>Returns the same browser with the account as its latest; a new browser where there is none yet.</summary>
    public static KnownBrowser With(KnownBrowser? browser, Guid userId, string securityStamp) => new(
        browser?.Id ?? Guid.NewGuid(),
        [new Account(userId, securityStamp), .. (browser?.Accounts ?? []).Where(account => account.UserId != userId).Take(MostAccounts - 1)]);

    /// <param name="UserId">The account.</param>
    /// <param name="SecurityStamp">Of the account when it signed in. Without it, a person who once knew the password could use many known browsers to guess the next one.</param>
    public sealed record Account(Guid UserId, string SecurityStamp);
}
