using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Seeding;

namespace NatoInternships.Web.Infrastructure.Hosting;

/// <summary>
/// What happens before the first request. In Development the database is migrated and an empty one filled with the demonstration;
/// Production does neither: its verbs do, and it refuses to start with a demonstration.
/// </summary>
public static class PortalStart
{
    public static async Task PrepareAsync(this WebApplication app)
    {
        var demo = app.Services.GetRequiredService<IOptions<DemoOptions>>().Value;
        if (!app.Environment.IsDevelopment())
        {
            if (demo.Seed)
            {
                throw new InvalidOperationException("Demo:Seed is for Development only.");
            }

            // Neither needs the other: the model of the database is made while the pages are found.
            await Task.WhenAll(Task.Run(() => RefuseDemoAccountsAsync(app)), Task.Run(() => FindPages(app)));

            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.MigrateAsync();
        if (!demo.Seed)
        {
            return;
        }

        var made = await scope.ServiceProvider.GetRequiredService<DemoData>().SeedAsync(CancellationToken.None);
        app.Lifetime.ApplicationStarted.Register(() => Announce(app, made));
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
        catch (System.Data.Common.DbException exception)
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
