using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Documents;
using NatoInternships.TestSupport.Databases;
using NatoInternships.TestSupport.Documents;
using NatoInternships.TestSupport.Skipping;
using NatoInternships.Web.UseCases.Documents;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Races;

/// <summary>The number of files that one candidate holds under parallel uploads (ADR 0043).</summary>
[Trait(TestTiers.Trait, TestTiers.Race)]
public sealed class FileRaceTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Parallel_uploads_at_nineteen_files_leave_twenty(Engine engine)
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, AnEngineCall.Clock());
        var call = await AnEngineCall.InAsync(database); // whose candidate holds one proof already
        for (var number = 2; number < Document.MostPerCandidate; number++)
        {
            Assert.IsType<AddOutcome.Added>(await AddAsync(call, $"before {number}"));
        }

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() => AddAsync(call, $"race {number}"))));

        Assert.Single(outcomes.OfType<AddOutcome.Added>());
        Assert.Equal(11, outcomes.Count(outcome => outcome is AddOutcome.TooMany { Limit: Document.MostPerCandidate }));
        var places = await database.WithAsync(db => db.Documents.Where(d => d.RemovedAt == null).Select(d => d.PlaceNo).ToListAsync());
        Assert.Equal(Enumerable.Range(1, Document.MostPerCandidate).Select(place => (int?)place), places.Order());
        Assert.Empty(await call.FindingsAsync());
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Twelve_different_files_sent_at_once_are_all_kept(Engine engine)
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, AnEngineCall.Clock());
        var call = await AnEngineCall.InAsync(database);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() => AddAsync(call, $"file {number}"))));

        Assert.All(outcomes, outcome => Assert.IsType<AddOutcome.Added>(outcome));
        Assert.Equal(13, await database.WithAsync(db => db.Documents.Select(d => d.PlaceNo).Distinct().CountAsync()));
    }

    private static Task<AddOutcome> AddAsync(AnEngineCall call, string text) => call.Database.InScopeAsync(async services =>
    {
        using var content = new MemoryStream(SampleFiles.PdfWithText(text));

        return await services.GetRequiredService<UploadDocument>().ExecuteAsync(
            call.Members[0].CandidateId, call.Members[0].References[0], new NewDocument { Kind = DocumentKind.Qualification, Language = "en" },
            $"{text}.pdf", content, AnEngineCall.Now, CancellationToken.None);
    });
}
