using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Databases;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Jobs;

public sealed class InspectionTurnTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Candidates_take_turns_in_the_queue(Engine engine)
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, AnEngineCall.Clock());
        var now = AnEngineCall.Now;

        await database.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDbContext>();
            var (busy, other) = (Candidate(db), Candidate(db));
            var first = Waiting(db, busy, now.AddMinutes(-9));
            var second = Waiting(db, busy, now.AddMinutes(-8));
            var theirs = Waiting(db, other, now.AddMinutes(-1));
            await db.SaveChangesAsync();

            var before = await DocumentInspectionJob.NextAsync(db, now, CancellationToken.None);
            first.FoundClean(now);
            await db.SaveChangesAsync();
            var after = await DocumentInspectionJob.NextAsync(db, now, CancellationToken.None);

            Assert.Equal([first.Id, theirs.Id, second.Id], before);
            Assert.Equal([theirs.Id, second.Id], after);

            return true;
        });
    }

    private static Guid Candidate(PortalDbContext db)
    {
        var id = Guid.NewGuid();
        var email = $"{id:N}@test.example";
        var user = new PortalUser { Id = id, UserName = email, NormalizedUserName = email, Email = email, NormalizedEmail = email, CreatedAt = AnEngineCall.Now };
        var candidate = new Candidate(Guid.CreateVersion7(), id, new CandidateProfile(), AnEngineCall.Now);
        db.AddRange(user, candidate);

        return candidate.Id;
    }

    private static Document Waiting(PortalDbContext db, Guid candidateId, DateTimeOffset since)
    {
        var hash = $"{Guid.NewGuid():N}{Guid.NewGuid():N}";
        var document = new Document(
            Guid.CreateVersion7(), candidateId, DocumentKind.Qualification, "a.pdf", "en", new DocumentFile(StorageKey.New().Value, 1, hash, DocumentFormat.Pdf), since);
        document.QueueInspection(since);
        db.Add(document);

        return document;
    }
}
