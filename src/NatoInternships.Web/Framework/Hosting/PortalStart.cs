using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Receipts;
using NatoInternships.Infrastructure.Secrets;
using NatoInternships.Infrastructure.Seeding;
using NatoInternships.Infrastructure.Vacancies;
using NatoInternships.Web.Framework.Errors;

namespace NatoInternships.Web.Framework.Hosting;

/// <summary>
/// What happens before the first request. In Development the database is migrated and an empty one filled with the demonstration;
/// Production does neither: its verbs do, and it refuses to start with a demonstration. It starts without its database, which may come
/// later, and readiness says so; Development cannot, and says why.
/// </summary>
public static class PortalStart
{
    /// <summary>The keys under Secrets that the portal signs and hashes with.</summary>
    public static readonly IReadOnlyList<string> SecretNames = [ReceiptSigner.KeyName, AuditChain.KeyName, AccountSecrets.KeyName];

    /// <returns>False where the portal is not to be served: what is wrong has been said.</returns>
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
                app.Services.GetRequiredService<SecretKeys>().Get(name); // now, and not at the first submit
            }

            // Neither needs the other: the model of the database is made while the pages are found.
            await Task.WhenAll(Task.Run(() => RefuseDemoAccountsAsync(app)), Task.Run(() => FindPages(app)));
            _ = Task.Run(() => ReadNoticesAsync(app)); // while the server begins to listen; the first reader waits for it or does it

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
        var emails = DemoAccounts.All.Select(account => account.Email).ToList();
        bool found;
        try
        {
            found = await db.Users.AnyAsync(user => emails.Contains(user.Email!));
        }
        catch (Exception exception) when (ServiceUnavailable.Caused(exception) || exception is System.Data.Common.DbException)
        {
            // The database may come up after the portal: readiness says so, and the accounts could not sign in meanwhile.
            app.Logger.LogWarning("The demonstration accounts could not be looked for: {Kind}", exception.GetType().Name);

            return;
        }

        if (found)
        {
            throw new InvalidOperationException("This database holds demonstration accounts: it is not one for Production.");
        }
    }

    private static async Task ReadNoticesAsync(WebApplication app)
    {
        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            await app.Services.GetRequiredService<PublishedVacancyCache>().ReadAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), CancellationToken.None);
        }
        catch (Exception exception)
        {
            app.Logger.LogInformation("The notices are read with the first page: {Kind}", exception.GetType().Name);
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
