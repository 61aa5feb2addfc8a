using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Receipts;
using NatoInternships.Infrastructure.Secrets;
using NatoInternships.TestSupport.Databases;

namespace NatoInternships.Benchmarks.Data;

/// <summary>
/// Fills a database with people as if they had used the portal since the call opened: accounts, profiles, stored documents, applications in
/// every status, signed submissions, sent mails and a sealed audit trail. Every row is made by the domain and by the portal's own services;
/// only the writing differs.
/// </summary>
internal sealed class Population(IServiceProvider services, Engine engine, string connection, BenchmarkCall call, DateTimeOffset now)
{
    private const int PeopleInBatch = 500;

    /// <summary>Creates people. The call must be saved and the audit trail empty.</summary>
    /// <param name="count">Number of people.</param>
    /// <param name="seed">Decides who they are and what they do.</param>
    /// <param name="passwordHash">The hash of all of them; null when nobody signs in.</param>
    /// <param name="withFiles">False omits the bytes of documents, for a database that no portal reads.</param>
    /// <param name="progress">Is called with the number of people written so far; null for nobody.</param>
    public async Task FillAsync(int count, int seed, string? passwordHash = null, bool withFiles = true, Action<int>? progress = null)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var writer = await BulkWriter.OpenAsync(engine, connection, db.Model);
        var people = new People(seed, call, BrusselsTime.From(now).Date);
        var rows = new PersonRows(
            db, scope.ServiceProvider.GetRequiredService<SecretKeys>(), scope.ServiceProvider.GetRequiredService<ReceiptSigner>(), call, people, now,
            passwordHash, withFiles ? Files() : null);
        var chain = scope.ServiceProvider.GetRequiredService<AuditChain>();
        var end = (0L, "");
        var writing = Task.CompletedTask;
        foreach (var indexes in Enumerable.Range(0, count).Chunk(PeopleInBatch))
        {
            var batch = new RowBatch();
            foreach (var index in indexes)
            {
                await rows.AddAsync(people.Make(index), RegisteredAt(index, count), batch);
            }

            end = chain.Seal(batch.AuditEntries, end);
            await writing; // One batch is written while the next one is made.
            progress?.Invoke(indexes[0]);
            writing = Task.Run(() => batch.WriteAsync(writer));
        }

        await writing;
        if (end.Item1 > 0)
        {
            scope.ServiceProvider.GetRequiredService<AuditHead>().Advance(end.Item1, end.Item2);
        }

        await CancelAsync(db);
    }

    // Few people come early, many late.
    private DateTimeOffset RegisteredAt(int index, int count) => call.OpenedAt + ((now.AddHours(-1) - call.OpenedAt) * Math.Pow((index + 0.5) / count, 0.7));

    private (DocumentStore Store, QuickDocumentFiles Files) Files()
    {
        var files = new QuickDocumentFiles(Path.GetFullPath(services.GetRequiredService<IOptions<DocumentStoreOptions>>().Value.Folder));

        return (new DocumentStore(files, services.GetRequiredService<DocumentKeyRing>()), files);
    }

    // The rows of its applications already say so.
    private async Task CancelAsync(PortalDbContext db)
    {
        db.ChangeTracker.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        var vacancy = await db.Vacancies.SingleAsync(one => one.Id == call.CancelledVacancy.Id);
        vacancy.Cancel(call.CancelledAt);
        await db.SaveChangesAsync();
    }
}
