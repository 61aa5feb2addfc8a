using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Databases;
using NatoInternships.TestSupport.Documents;
using NatoInternships.Web.UseCases.Applications;
using NatoInternships.Web.UseCases.Documents;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Jobs;

/// <summary>A file refused after the deadline (ruling A23, ADR 0012), from the inspection to the replaced version.</summary>
public sealed class LateRefusalTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_late_refusal_reopens_the_documents_and_sends_one_mail(Engine engine)
    {
        await using var late = await ALateRefusal.OnAsync(engine);

        await late.InspectAsync();

        var reopening = Assert.Single(await late.Database.WithAsync(db => db.SectionReopenings.ToListAsync()));
        Assert.Equal((late.DocumentId, ReopeningCause.FileRefused, ApplicationSection.Documents), (reopening.DocumentId!.Value, reopening.Cause, reopening.Section));
        Assert.Equal(new DateTimeOffset(2025, 6, 30, 22, 0, 0, TimeSpan.Zero), reopening.Until); // Refused on Monday 23 June.
        Assert.Equal([MailTemplates.DocumentRefusedLate], await late.MailsAsync());
        Assert.Equal(ApplicationStatus.Submitted, (await late.ApplicationAsync()).Status);
        Assert.Empty(await late.Call.FindingsAsync());
    }

    [Fact]
    public async Task Before_the_deadline_nothing_is_reopened()
    {
        await using var late = await ALateRefusal.OnAsync(Engine.Sqlite, isLate: false);

        await late.InspectAsync();

        Assert.Empty(await late.Database.WithAsync(db => db.SectionReopenings.ToListAsync()));
        Assert.Equal([MailTemplates.DocumentRefused], await late.MailsAsync());
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_missed_refusal_is_found_by_one_of_four_sweeps(Engine engine)
    {
        await using var late = await ALateRefusal.OnAsync(engine);
        await late.RefuseUnseenAsync();

        var found = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(late.SweepAsync)));

        Assert.Equal(1, found.Sum());
        Assert.Equal(0, await late.SweepAsync());
        Assert.Single(await late.Database.WithAsync(db => db.SectionReopenings.ToListAsync()));
        Assert.Equal([MailTemplates.DocumentRefusedLate], await late.MailsAsync());
    }

    [Fact]
    public async Task The_invariant_check_reports_a_missed_refusal()
    {
        await using var late = await ALateRefusal.OnAsync(Engine.Sqlite);
        await late.RefuseUnseenAsync();

        Assert.Empty(await late.Call.FindingsAsync());
        late.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(["refused-late-not-reopened"], (await late.Call.FindingsAsync()).Select(finding => finding.Rule));
        await late.SweepAsync();
        Assert.Empty(await late.Call.FindingsAsync());
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task The_replacement_makes_one_version_that_differs_in_the_file_alone(Engine engine)
    {
        await using var late = await ALateRefusal.OnAsync(engine);
        await late.InspectAsync();
        await late.ChangeAnswersAsync(); // Unsent changes, which must not enter the new version.
        var replacement = await late.UploadAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => late.ReplaceAsync(replacement))));

        Assert.All(outcomes, outcome => Assert.IsType<ReplaceFileOutcome.Replaced>(outcome));
        var versions = await late.Database.WithAsync(db => db.Submissions.Include(s => s.Documents).OrderBy(s => s.Version).ToListAsync());
        Assert.Equal([1, 2], versions.Select(version => version.Version));
        Assert.EndsWith("-02", versions[1].Receipt, StringComparison.Ordinal);
        Assert.Equal([replacement], versions[1].Documents.Select(named => named.DocumentId));
        var (first, second) = (SealedContent.Read(versions[0].Content), SealedContent.Read(versions[1].Content));
        Assert.Equal(SealedContent.Of(first with { Documents = [] }).Hash, SealedContent.Of(second with { Documents = [] }).Hash);
        Assert.Equal([MailTemplates.DocumentRefusedLate, MailTemplates.FileReplaced], await late.MailsAsync());
        Assert.Empty(await late.Call.FindingsAsync());
    }

    [Fact]
    public async Task A_replacement_that_is_refused_too_reopens_once_more()
    {
        await using var late = await ALateRefusal.OnAsync(Engine.Sqlite);
        await late.InspectAsync();
        var replacement = await late.UploadAsync(SampleFiles.ZipBombDocx());
        Assert.IsType<ReplaceFileOutcome.Replaced>(await late.ReplaceAsync(replacement));

        await late.InspectAsync(replacement);

        Assert.Equal(
            [late.DocumentId, replacement],
            await late.Database.WithAsync(db => db.SectionReopenings.OrderBy(r => r.UsedAt == null).Select(r => r.DocumentId!.Value).ToListAsync()));
    }

    [Fact]
    public async Task A_replacement_after_seven_days_is_refused()
    {
        await using var late = await ALateRefusal.OnAsync(Engine.Sqlite);
        await late.InspectAsync();
        var replacement = await late.UploadAsync();
        late.Clock.SetUtcNow(new DateTimeOffset(2025, 6, 30, 22, 0, 0, TimeSpan.Zero));

        Assert.IsType<ReplaceFileOutcome.Closed>(await late.ReplaceAsync(replacement));
        Assert.IsType<AddOutcome.DeadlinePassed>(await late.AddAsync(SampleFiles.PdfWithText("late")));
        // Arrived before the end.
        Assert.IsType<ReplaceFileOutcome.Replaced>(await late.ReplaceAsync(replacement, late.Clock.GetUtcNow().AddMilliseconds(-1)));
    }

    [Theory]
    [InlineData("UPDATE \"SectionReopenings\" SET \"MadeVersion\" = 1")]
    [InlineData("UPDATE \"SectionReopenings\" SET \"Until\" = '2025-06-22 23:00:00'")]
    public async Task A_version_made_after_the_deadline_without_a_reopening_is_found(string fault)
    {
        await using var late = await ALateRefusal.OnAsync(Engine.Sqlite);
        await late.InspectAsync();
        await late.ReplaceAsync(await late.UploadAsync());
        Assert.Empty(await late.Call.FindingsAsync());

        await late.Database.WithAsync(db => db.Database.ExecuteSqlRawAsync(fault));

        Assert.Contains("submitted-too-late", (await late.Call.FindingsAsync()).Select(finding => finding.Rule));
    }

    /// <summary>A submission in force whose only file is a zip bomb that is not inspected yet.</summary>
    private sealed class ALateRefusal(EngineDatabase database, FakeTimeProvider clock, AnEngineCall call, Guid documentId) : IAsyncDisposable
    {
        public EngineDatabase Database => database;

        public FakeTimeProvider Clock => clock;

        public AnEngineCall Call => call;

        public Guid DocumentId => documentId;

        private Guid CandidateId => call.Members[0].CandidateId;

        private string Reference => call.Members[0].References[0];

        public static async Task<ALateRefusal> OnAsync(Engine engine, bool isLate = true)
        {
            var clock = AnEngineCall.Clock();
            var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, clock);
            var call = await AnEngineCall.InAsync(database);
            var id = await database.InScopeAsync(async services =>
            {
                using var bomb = new MemoryStream(SampleFiles.ZipBombDocx());
                var stored = Assert.IsType<StoreOutcome.Stored>(await services.GetRequiredService<DocumentStore>().StoreAsync(bomb, UploadLimits.MaxBytes, CancellationToken.None));
                var db = services.GetRequiredService<PortalDbContext>();
                (await db.Documents.SingleAsync()).Remove(AnEngineCall.Now);
                var document = new Document(
                    Guid.CreateVersion7(), call.Members[0].CandidateId, DocumentKind.ProofOfOngoingStudies, "proof.docx", "en",
                    new DocumentFile(stored.Key.Value, stored.Length, stored.Sha256Hex, stored.Format), AnEngineCall.Now);
                document.Shows(new DateOnly(2023, 9, 20), new DateOnly(2026, 6, 30), page: 1);
                document.TakePlace(2);
                document.QueueInspection(AnEngineCall.Now);
                db.Add(document);
                await db.SaveChangesAsync();

                return document.Id;
            });
            await call.SubmittedAsync();
            if (isLate)
            {
                clock.SetUtcNow(new DateTimeOffset(2025, 6, 23, 8, 0, 0, TimeSpan.Zero));
            }

            return new ALateRefusal(database, clock, call, id);
        }

        public Task InspectAsync(Guid? id = null) => database.InScopeAsync(async services =>
            Assert.True(await services.GetRequiredService<DocumentInspectionService>().RunAsync(id ?? documentId, CancellationToken.None)));

        /// <summary>Simulates a submit that was saved just after the inspection had searched for it.</summary>
        public Task RefuseUnseenAsync() => database.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDbContext>();
            var document = await db.Documents.SingleAsync(d => d.Id == documentId);
            document.Refuse(RefusalReason.InflatesTooMuch, clock.GetUtcNow());
            await db.SaveChangesAsync();
        });

        public Task<int> SweepAsync() => database.InScopeAsync(services => services.GetRequiredService<LateRefusalService>().SweepAsync(CancellationToken.None));

        public Task ChangeAnswersAsync() => database.WithAsync(async db =>
        {
            var application = await db.Applications.SingleAsync();
            application.Edit(application.Answers with { Motivation = "Never sent" }, clock.GetUtcNow());
            await db.SaveChangesAsync();
        });

        public async Task<Guid> UploadAsync(byte[]? content = null) => Assert.IsType<AddOutcome.Added>(await AddAsync(content ?? SampleFiles.PdfWithText("mended"))).Document.Id;

        public Task<AddOutcome> AddAsync(byte[] content) => database.InScopeAsync(async services =>
        {
            using var stream = new MemoryStream(content);
            var description = new NewDocument
            {
                Kind = DocumentKind.ProofOfOngoingStudies,
                Language = "en",
                Replaces = documentId,
                Shows = new ShownDates(new DateOnly(2023, 9, 20), new DateOnly(2026, 6, 30), 1),
            };

            return await services.GetRequiredService<UploadDocument>().ExecuteAsync(
                CandidateId, Reference, description, "mended.pdf", stream, clock.GetUtcNow(), CancellationToken.None);
        });

        public Task<ReplaceFileOutcome> ReplaceAsync(Guid replacement, DateTimeOffset? arrivedAt = null) => database.InScopeAsync(services =>
            services.GetRequiredService<ReplaceRefusedFile>().ExecuteAsync(
                CandidateId, Reference, documentId, replacement, arrivedAt ?? clock.GetUtcNow(), CancellationToken.None));

        public Task<InternshipApplication> ApplicationAsync() => database.WithAsync(db => db.Applications.SingleAsync());

        /// <summary>All mails but the receipt of the first submit.</summary>
        public async Task<IReadOnlyList<string>> MailsAsync() => [.. (await database.WithAsync(db => db.OutboxMessages
            .Where(m => m.Template != MailTemplates.ApplicationSubmitted).Select(m => m.Template).ToListAsync())).Order(StringComparer.Ordinal)];

        public ValueTask DisposeAsync() => database.DisposeAsync();
    }
}
