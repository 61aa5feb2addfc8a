using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Receipts;
using NatoInternships.Infrastructure.Secrets;
using NatoInternships.Infrastructure.Seeding;
using NatoInternships.Infrastructure.Vacancies;
using NatoInternships.Web.Framework.Errors;

namespace NatoInternships.Web.Framework.Hosting;

/// <summary>
/// Prepares the portal before the first request. Development migrates the database and adds demo data when it is empty. Production does
/// neither, because its verbs do, and fails to start with demo accounts. Production starts without its database, and readiness reports it;
/// Development fails with a message.
/// </summary>
public static class PortalStart
{
    /// <summary>The names under Secrets of the keys that the portal signs and hashes with.</summary>
    public static readonly IReadOnlyList<string> SecretNames = [ReceiptSigner.KeyName, AuditChain.KeyName, AccountSecrets.KeyName];

    /// <returns>False when the portal must not be served; a message was written.</returns>
    public static async Task<bool> PrepareAsync(this WebApplication app) => await app.OrMessageAsync(() => PreparedAsync(app)) is null;

    private static async Task<int?> PreparedAsync(WebApplication app)
    {
        var demo = app.Services.GetRequiredService<IOptions<DemoOptions>>().Value;
        if (!app.Environment.IsDevelopment())
        {
            if (demo.Seed)
            {
                throw new InvalidOperationException("Demo:Seed is for Development only.");
            }

            foreach (var name in SecretNames)
            {
                app.Services.GetRequiredService<SecretKeys>().Get(name); // A missing key must fail now, not at the first submit.
            }

            // They are independent: the database model is built while the pages are discovered.
            await Task.WhenAll(Task.Run(() => RefuseDemoAccountsAsync(app)), Task.Run(() => FindPages(app)));
            _ = Task.Run(() => WarmUpAsync(app)); // Runs while the server starts to listen. The first request waits for it or does it.

            return null;
        }

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().MigrateAsync(CancellationToken.None);
        if (!demo.Seed)
        {
            return null;
        }

        var made = await scope.ServiceProvider.GetRequiredService<DemoData>().SeedAsync(CancellationToken.None);
        app.Lifetime.ApplicationStarted.Register(() => Announce(app, made));

        return null;
    }

    private static void FindPages(WebApplication app)
    {
        _ = app.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors;
        _ = app.Services.GetRequiredService<ICompositeViewEngine>().GetView(null, "/Areas/Shared/_Layout.cshtml", isMainPage: false);
    }

    private static async Task RefuseDemoAccountsAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var emails = DemoAccounts.All.Select(account => account.Email).Concat(DemoAccounts.People).ToList();
        bool found;
        try
        {
            found = await db.Users.AnyAsync(user => emails.Contains(user.Email!));
        }
        catch (Exception exception) when (ServiceUnavailable.Caused(exception) || exception is System.Data.Common.DbException)
        {
            // The database may start after the portal. Readiness reports it, and demo accounts cannot sign in meanwhile.
            app.Logger.LogWarning("The check for demo accounts failed: {Kind}", exception.GetType().Name);

            return;
        }

        if (found)
        {
            throw new InvalidOperationException("This database has demo accounts, which Production does not allow.");
        }
    }

    private static async Task WarmUpAsync(WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<PasswordHashingQueue>().WarmUp();
            await using var scope = app.Services.CreateAsyncScope();
            await app.Services.GetRequiredService<PublishedVacancyCache>().ReadAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), CancellationToken.None);
        }
        catch (Exception exception)
        {
            app.Logger.LogInformation("The notices could not be preloaded, the first page will read them: {Kind}", exception.GetType().Name);
        }
    }

    private static void Announce(WebApplication app, bool made)
    {
        var lines = DemoAccounts.All.Select(account => $"  {account.Email,-28} {account.Role}");
        Console.WriteLine($"""

            {(made ? "The demonstration was made." : "The demonstration is there already.")}
            Open {string.Join(" or ", app.Urls)}
            Accounts, all with the password {DemoAccounts.Password}:
            {string.Join(Environment.NewLine, lines)}
            Mail it sends can be read at {app.Urls.FirstOrDefault()}/dev/mail

            """);
    }
}
