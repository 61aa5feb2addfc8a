using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Search;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Tests;

/// <summary>Creates accounts for a test, and clients that are signed in with them.</summary>
public sealed partial class PortalHost
{
    private const string SessionIdClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    /// <summary>The folder of this host's mails.</summary>
    public string MailFolder => Path.Combine(data.FullName, "mail");

    /// <summary>Creates a confirmed account with a candidate. The profile is empty unless one is given.</summary>
    public async Task<TestAccount> NewCandidateAsync(CandidateProfile? profile = null, Language language = Language.English) =>
        await NewAccountAsync(PortalRoles.Candidate, profile ?? new CandidateProfile(), language);

    public Task<TestAccount> NewStaffAsync(string role) => NewAccountAsync(role, profile: null, Language.English);

    /// <summary>Sets up an authenticator app for a member of staff, and returns its secret.</summary>
    public async Task<byte[]> GiveAppAsync(TestAccount account)
    {
        var secret = TotpCode.NewSecret();
        await WithDbAsync(async db =>
        {
            db.SecondFactors.Add(new SecondFactor { UserId = account.UserId, Secret = Services.GetRequiredService<SecondFactorSecrets>().Protect(account.UserId, secret), SetUpAt = Now });
            await db.SaveChangesAsync();
        });

        return secret;
    }

    /// <summary>
    /// Returns a client with an open session of the account, created without a password by the portal's own session store.
    /// </summary>
    public HttpClient Client(TestAccount account) => Client(account, out _);

    public HttpClient Client(TestAccount account, out CookieContainer cookies)
    {
        cookies = new CookieContainer();
        cookies.Add(new Uri("http://localhost:5080/"), new Cookie("session", SessionCookie(account.UserId), "/"));

        return CreateDefaultClient(new Uri("http://localhost:5080"), new CookieContainerHandler(cookies));
    }

    /// <summary>Runs work with the database in its own scope.</summary>
    public async Task<T> WithDbAsync<T>(Func<PortalDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();

        return await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    public Task WithDbAsync(Func<PortalDbContext, Task> work) => WithDbAsync(async db =>
    {
        await work(db);

        return true;
    });

    /// <summary>Sends the mails in the outbox like the job, and waits for mails that another test's sender has leased.</summary>
    public async Task SendMailsAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var sender = scope.ServiceProvider.GetRequiredService<OutboxSender>();
        while (await sender.SendDueAsync(CancellationToken.None) == OutboxSender.BatchSize)
        {
            continue;
        }

        for (var tries = 0; await WithDbAsync(db => db.OutboxMessages.AnyAsync(m => m.Attempts > 0 && m.SentAt == null && m.DeadAt == null && m.LastError == null)); tries++)
        {
            Assert.True(tries < 400, "A mail was taken by a sender and neither sent nor given up within twenty seconds.");
            await Task.Delay(50);
        }
    }

    /// <summary>Sends the outbox, and returns every mail to an address, oldest first.</summary>
    public async Task<IReadOnlyList<MimeMessage>> MailsToAsync(string email)
    {
        await SendMailsAsync();
        if (!Directory.Exists(MailFolder))
        {
            return [];
        }

        return [.. Directory.EnumerateFiles(MailFolder, "*.eml").Order(StringComparer.Ordinal)
            .Select(file => MimeMessage.Load(file))
            .Where(mail => mail.To.Mailboxes.Any(box => string.Equals(box.Address, email, StringComparison.OrdinalIgnoreCase)))];
    }

    private async Task<TestAccount> NewAccountAsync(string role, CandidateProfile? profile, Language language)
    {
        var id = Guid.NewGuid();
        var email = $"someone-{id:N}@test.example";
        var password = $"only for {id:N}";
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var user = new PortalUser
        {
            Id = id,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            Language = language,
            CreatedAt = Now,
        };
        user.PasswordHash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<PortalUser>>().HashPassword(user, password);
        db.Users.Add(user);
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = id, RoleId = PortalRoles.IdOf(role) });
        Candidate? candidate = null;
        if (profile is not null)
        {
            candidate = new Candidate(Guid.CreateVersion7(Now), id, new CandidateProfile(), Now);
            candidate.Change(profile, SearchText.Fold(profile.FamilyName) is { Length: > 0 } key ? key : null, Now);
            db.Candidates.Add(candidate);
        }

        await db.SaveChangesAsync();

        return new TestAccount(id, candidate?.Id ?? Guid.Empty, email, password);
    }

    // Blocking, so that a test can create a client in one expression. The store is asynchronous only.
    private string SessionCookie(Guid userId) => Task.Run(async () =>
    {
        await using var scope = Services.CreateAsyncScope();
        var principal = await scope.ServiceProvider.GetRequiredService<PortalSignIn>().PrincipalAsync(userId, SessionClaims.Passed, CancellationToken.None);
        var store = scope.ServiceProvider.GetRequiredService<DatabaseTicketStore>();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(12) };
        var key = await store.StoreAsync(new AuthenticationTicket(principal, properties, IdentityConstants.ApplicationScheme));
        var reference = new System.Security.Claims.ClaimsPrincipal(
            new System.Security.Claims.ClaimsIdentity([new System.Security.Claims.Claim(SessionIdClaim, key)], IdentityConstants.ApplicationScheme));
        var cookie = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);

        return cookie.TicketDataFormat.Protect(new AuthenticationTicket(reference, properties, IdentityConstants.ApplicationScheme));
    }).GetAwaiter().GetResult();
}
