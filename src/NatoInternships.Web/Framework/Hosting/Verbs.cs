using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Backup;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Invariants;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Screening;

namespace NatoInternships.Web.Framework.Hosting;

/// <summary>
/// Runs the verb that is the program's first argument: <c>migrate</c>, <c>check-invariants</c>, <c>audit verify</c>, <c>backup FOLDER</c>,
/// <c>restore FOLDER</c>, <c>rewrap-documents</c>, <c>rebuild-screening</c> and those of <see cref="AccountVerbs"/>. The exit code is 0, 1 after a list of findings,
/// or 2 when the database is unavailable.
/// </summary>
public static class Verbs
{
    /// <summary>Returns the exit code; null when the arguments are no verb and the portal must be served.</summary>
    public static Task<int?> RunVerbAsync(this WebApplication app, string[] args) => app.OrMessageAsync(() => RunAsync(app, args));

    private static async Task<int?> RunAsync(WebApplication app, string[] args)
    {
        await using var scope = app.Services.CreateAsyncScope();

        return args switch
        {
            ["migrate", ..] => await MigrateAsync(scope.ServiceProvider),
            ["check-invariants", ..] => await CheckInvariantsAsync(scope.ServiceProvider),
            ["audit", "verify", ..] => await VerifyAuditAsync(scope.ServiceProvider),
            ["backup", var folder, ..] => Say("Backed up", await scope.ServiceProvider.GetRequiredService<PortalBackup>().WriteAsync(folder, CancellationToken.None)),
            ["restore", var folder, ..] => Say("Restored", await scope.ServiceProvider.GetRequiredService<PortalBackup>().RestoreAsync(folder, CancellationToken.None)),
            ["account", var verb, var email, .. var roles] => await AccountVerbs.RunAsync(scope.ServiceProvider, verb, email, roles),
            ["create-staff", var email, var name, .. var rest] => await AccountVerbs.CreateStaffAsync(scope.ServiceProvider, email, name, rest is ["fr", ..] ? Language.French : Language.English),
            ["rewrap-documents", ..] => await RewrapAsync(scope.ServiceProvider),
            ["rebuild-screening", ..] => await RebuildScreeningAsync(scope.ServiceProvider),
            _ => null,
        };
    }

    private static async Task<int> RebuildScreeningAsync(IServiceProvider services)
    {
        Console.WriteLine($"{await services.GetRequiredService<RebuildScreening>().ExecuteAsync(CancellationToken.None)} rows of screening were missing or wrong.");

        return 0;
    }

    private static async Task<int> MigrateAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<PortalDbContext>();
        var pending = (await db.Database.GetPendingMigrationsAsync()).ToList();
        await db.MigrateAsync(CancellationToken.None);
        Console.WriteLine(pending.Count == 0 ? "Nothing to migrate." : $"Migrated: {string.Join(", ", pending)}.");

        return 0;
    }

    private static async Task<int> CheckInvariantsAsync(IServiceProvider services)
    {
        var findings = 0;
        await foreach (var finding in services.GetRequiredService<InvariantCheck>().FindAsync(CancellationToken.None))
        {
            findings++;
            Console.WriteLine($"{finding.Rule} {finding.SubjectId} {finding.Detail}");
        }

        Console.WriteLine(findings == 0 ? "All invariants hold." : $"{findings} findings.");

        return findings == 0 ? 0 : 1;
    }

    private static int Say(string what, BackupOutcome outcome)
    {
        Console.WriteLine(outcome switch
        {
            BackupOutcome.Done done => $"{what} the {done.Manifest.Provider} database of {done.Manifest.DatabaseAsOf:u} and {done.Manifest.Documents} documents, {done.Copied} of them copied now."
                + (done.Manifest.DatabaseOnServer is { } name ? $" The database is {name} in its server's backup folder." : ""),
            BackupOutcome.Refused refused => refused.Reason,
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        });

        return outcome is BackupOutcome.Done ? 0 : 1;
    }

    private static async Task<int> RewrapAsync(IServiceProvider services)
    {
        var (rewrapped, unreadable) = await services.GetRequiredService<DocumentRotation>().RunAsync(CancellationToken.None);
        Console.WriteLine($"{rewrapped} documents rewrapped, {unreadable} could not be read.");

        return unreadable == 0 ? 0 : 1;
    }

    private static async Task<int> VerifyAuditAsync(IServiceProvider services)
    {
        var (sealedEntries, brokenAt) = await services.GetRequiredService<AuditChain>().VerifyAsync(CancellationToken.None);
        Console.WriteLine(brokenAt is null ? $"{sealedEntries} entries, unbroken." : $"Broken at entry {brokenAt}, after {sealedEntries} that hold.");

        return brokenAt is null ? 0 : 1;
    }
}
