using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Invariants;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Databases;
using NatoInternships.TestSupport.Documents;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Invariants;

/// <summary>Each rule finds the row that violates it, and no other rule does. Each test violates a rule in its own database.</summary>
public sealed class InvariantCheckTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_portal_in_use_violates_no_invariant(Engine engine)
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, AnEngineCall.Clock());
        var call = await AnEngineCall.InAsync(database, vacancies: 4, candidates: 2);

        for (var vacancy = 0; vacancy < 4; vacancy++)
        {
            await call.SubmitAsync(member: 0, vacancy);
        }

        Assert.Empty(await FindAsync(database));
        Assert.Equal(3, await database.WithAsync(db => db.Submissions.CountAsync()));
    }

    [Theory]
    [InlineData("over-the-cap", "UPDATE \"Calls\" SET \"ApplicationLimit\" = 2")]
    [InlineData("status-and-slot", "UPDATE \"Applications\" SET \"Status\" = 'Withdrawn' WHERE \"SlotNo\" = 1")]
    [InlineData("status-and-slot", "UPDATE \"Applications\" SET \"Status\" = 'WithdrawnLate' WHERE \"SlotNo\" IS NULL")]
    [InlineData("submission-missing", "UPDATE \"Applications\" SET \"SubmittedVersion\" = 2 WHERE \"SlotNo\" = 1")]
    [InlineData("submission-missing", "UPDATE \"Applications\" SET \"SubmittedAt\" = '2025-06-01 11:59:59' WHERE \"SlotNo\" = 1")]
    [InlineData("submission-missing", "UPDATE \"Applications\" SET \"SubmittedAt\" = NULL WHERE \"SlotNo\" = 1")]
    [InlineData("submitted-on-cancelled-vacancy", "UPDATE \"Vacancies\" SET \"Status\" = 'Cancelled'")]
    [InlineData("submitted-too-late", "UPDATE \"Vacancies\" SET \"ClosesAt\" = '2025-06-01 12:00:00'")]
    [InlineData("submission-without-audit", "DELETE FROM \"AuditEntries\"")]
    [InlineData("submission-without-audit", "UPDATE \"AuditEntries\" SET \"Detail\" = 'version 2'")]
    [InlineData("one-mail-a-submission", "DELETE FROM \"OutboxMessages\"")]
    [InlineData("one-mail-a-submission", "UPDATE \"OutboxMessages\" SET \"SubjectId\" = (SELECT MIN(\"SubjectId\") FROM \"OutboxMessages\")")]
    [InlineData("held-and-place", "UPDATE \"Documents\" SET \"PlaceNo\" = NULL")]
    [InlineData("held-and-place", "UPDATE \"Documents\" SET \"DuplicateKey\" = NULL")]
    [InlineData("deleted-draft", "UPDATE \"AuditEntries\" SET \"Action\" = 'draft-deleted'")]
    [InlineData("hash-or-signature", "UPDATE \"Submissions\" SET \"Content\" = REPLACE(\"Content\", 'Peeters', 'Maes')")]
    [InlineData("hash-or-signature", "UPDATE \"Submissions\" SET \"ContentHash\" = REPLACE(\"ContentHash\", substr(\"ContentHash\", 1, 1), 'x')")]
    [InlineData("hash-or-signature", "UPDATE \"Submissions\" SET \"Signature\" = ''")]
    [InlineData("status-without-audit", "UPDATE \"Applications\" SET \"Status\" = 'Withdrawn', \"SlotNo\" = NULL WHERE \"SlotNo\" = 1")]
    [InlineData("status-without-audit", "UPDATE \"Applications\" SET \"Status\" = 'WithdrawnLate' WHERE \"SlotNo\" = 1")]
    [InlineData("status-without-audit", "UPDATE \"Applications\" SET \"Status\" = 'Draft', \"SlotNo\" = NULL WHERE \"SlotNo\" = 1")]
    [InlineData("status-without-audit", "UPDATE \"Applications\" SET \"Status\" = 'NotSubmitted', \"SlotNo\" = NULL WHERE \"SlotNo\" = 1")]
    [InlineData("status-without-audit", "UPDATE \"Applications\" SET \"Status\" = 'VacancyCancelled', \"SlotNo\" = NULL WHERE \"SlotNo\" = 1")]
    [InlineData("document-exchanged", "UPDATE \"Documents\" SET \"Sha256\" = REPLACE(\"Sha256\", substr(\"Sha256\", 1, 1), 'x')")]
    [InlineData("hash-or-signature", "UPDATE \"Submissions\" SET \"Receipt\" = REPLACE(\"Receipt\", 'R-2026', 'R-2027')")]
    [InlineData("notice-in-force", "UPDATE \"Vacancies\" SET \"NoticeVersion\" = 2")]
    [InlineData("notice-in-force", "UPDATE \"Vacancies\" SET \"Status\" = 'Draft'")]
    [InlineData("published-without-approval", "UPDATE \"AuditEntries\" SET \"Action\" = 'notice-published', \"SubjectId\" = (SELECT MIN(\"Id\") FROM \"Vacancies\")")]
    [InlineData("screening-row", "DELETE FROM \"ScreeningRows\"")]
    [InlineData("screening-row", "UPDATE \"ScreeningRows\" SET \"State\" = 'Eligible'")]
    [InlineData("screening-row", "UPDATE \"ScreeningRows\" SET \"Studies\" = 'DoesNotMeet'")]
    [InlineData("screening-row", "UPDATE \"ScreeningRows\" SET \"Name\" = 'Maes, Jan'")]
    [InlineData("places-of-a-need", "DELETE FROM \"NeedPlaces\" WHERE \"PlaceNo\" = 2")]
    [InlineData("places-of-a-need", "UPDATE \"NeedPlaces\" SET \"PlaceNo\" = 4 WHERE \"PlaceNo\" = 2")]
    [InlineData("places-of-a-need", "UPDATE \"Needs\" SET \"ApprovedAt\" = NULL")]
    [InlineData("notice-or-intake-of-a-need", "UPDATE \"Vacancies\" SET \"DivisionId\" = (SELECT MIN(\"Id\") FROM \"AspNetUsers\")")]
    [InlineData("member-without-role", "DELETE FROM \"AspNetUserRoles\"")]
    public async Task A_row_that_violates_an_invariant_is_found(string rule, string fault)
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, Engine.Sqlite, AnEngineCall.Clock());
        var call = await AnEngineCall.InAsync(database, vacancies: 4);
        for (var vacancy = 0; vacancy < 3; vacancy++)
        {
            await call.SubmittedAsync(member: 0, vacancy);
        }

        await AddNeedAsync(call);
        Assert.Empty(await FindAsync(database));

        await database.WithAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF");

            Assert.True(await db.Database.ExecuteSqlRawAsync(fault) > 0);
        });

        Assert.Contains(rule, (await FindAsync(database)).Select(finding => finding.Rule));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_withdrawal_that_was_undone_by_hand_is_found_and_one_through_the_portal_is_not(Engine engine)
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, AnEngineCall.Clock());
        var call = await AnEngineCall.InAsync(database, vacancies: 2);
        await call.SubmittedAsync(member: 0, vacancy: 0);
        await call.SubmittedAsync(member: 0, vacancy: 1);
        await call.WithdrawAsync(member: 0, vacancy: 0);
        Assert.Empty(await FindAsync(database));
        await call.UndoAsync(member: 0, vacancy: 0);
        await call.WithdrawAsync(member: 0, vacancy: 1);
        Assert.Empty(await FindAsync(database));

        await database.WithAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE \"Applications\" SET \"Status\" = 'Submitted', \"SlotNo\" = 2, \"Rank\" = 2 WHERE \"Status\" = 'Withdrawn'"));

        Assert.Equal(["status-without-audit", "screening-row"], (await FindAsync(database)).Select(finding => finding.Rule));
    }

    [Fact]
    public async Task An_application_that_was_moved_to_another_candidate_is_found()
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, Engine.Sqlite, AnEngineCall.Clock());
        var call = await AnEngineCall.InAsync(database, vacancies: 2, candidates: 2);
        var submission = await call.SubmittedAsync(member: 0, vacancy: 0);
        await database.WithAsync(db => db.Applications.Where(a => a.CandidateId == call.Members[1].CandidateId).ExecuteDeleteAsync());

        await database.WithAsync(db => db.Applications.Where(a => a.Id == submission.ApplicationId)
            .ExecuteUpdateAsync(rows => rows.SetProperty(a => a.CandidateId, call.Members[1].CandidateId)));

        Assert.Equal(
            ["application-of-another-candidate", "hash-or-signature", "screening-row"],
            (await FindAsync(database)).Select(finding => finding.Rule).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_that_was_exchanged_for_another_is_found()
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, Engine.Sqlite, AnEngineCall.Clock());
        var submission = await (await AnEngineCall.InAsync(database)).SubmittedAsync();
        await database.InScopeAsync(async services =>
        {
            using var body = new MemoryStream(SampleFiles.Png());
            var other = Assert.IsType<StoreOutcome.Stored>(await services.GetRequiredService<DocumentStore>().StoreAsync(body, 100_000, CancellationToken.None));
            var id = Assert.Single(submission.Documents).DocumentId;

            return await services.GetRequiredService<PortalDbContext>().Documents.Where(d => d.Id == id)
                .ExecuteUpdateAsync(rows => rows.SetProperty(d => d.StorageKey, other.Key.Value));
        });

        Assert.Equal(["document-exchanged"], (await FindAsync(database)).Select(finding => finding.Rule));
    }

    [Fact]
    public async Task A_trail_that_was_cut_or_forged_is_found()
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, Engine.Sqlite, AnEngineCall.Clock());
        var call = await AnEngineCall.InAsync(database, vacancies: 2);
        await call.SubmittedAsync(member: 0, vacancy: 0);
        await call.WithdrawAsync(member: 0, vacancy: 0);
        await database.InScopeAsync(services => services.GetRequiredService<AuditChain>().SealAsync(CancellationToken.None));
        Assert.Empty(await FindAsync(database));

        await database.WithAsync(db => db.AuditEntries.Where(e => e.Action == "application-withdrawn").ExecuteDeleteAsync());

        Assert.Equal(["audit-trail-broken", "status-without-audit"], (await FindAsync(database)).Select(finding => finding.Rule).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_submission_that_is_gone_is_found()
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, Engine.Sqlite, AnEngineCall.Clock());
        await (await AnEngineCall.InAsync(database)).SubmittedAsync();

        await database.WithAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM \"SubmissionDocuments\"; DELETE FROM \"Submissions\""));

        Assert.Equal(["submission-missing"], (await FindAsync(database)).Select(finding => finding.Rule));
    }

    [Fact]
    public async Task A_document_without_its_file_is_found()
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, Engine.Sqlite, AnEngineCall.Clock());
        await AnEngineCall.InAsync(database, candidates: 2);
        var id = await ForOneFileAsync(database, File.Delete);

        Assert.Equal([("document-without-file", id)], (await FindAsync(database)).Select(finding => (finding.Rule, finding.SubjectId)));
    }

    [Fact]
    public async Task A_document_whose_file_was_cut_or_changed_is_found_and_does_not_end_the_check()
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, Engine.Sqlite, AnEngineCall.Clock());
        await AnEngineCall.InAsync(database, candidates: 2);
        var id = await ForOneFileAsync(database, path => File.WriteAllBytes(path, File.ReadAllBytes(path)[..20]));

        Assert.Equal([("document-unreadable", id)], (await FindAsync(database)).Select(finding => (finding.Rule, finding.SubjectId)));
    }

    [Fact]
    public async Task A_document_with_an_invalid_key_is_found_and_does_not_end_the_check()
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, Engine.Sqlite, AnEngineCall.Clock());
        await AnEngineCall.InAsync(database, candidates: 2);
        await database.WithAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE \"Documents\" SET \"StorageKey\" = '../' || \"StorageKey\""));

        Assert.Equal(["document-without-file", "document-without-file"], (await FindAsync(database)).Select(finding => finding.Rule));
    }

    [Theory]
    [InlineData("UPDATE \"Documents\" SET \"State\" = 'Refused'")]
    [InlineData("UPDATE \"Documents\" SET \"RemovedAt\" = '2025-06-02'")]
    public async Task A_file_that_nothing_needs_any_more_may_be_gone(string change)
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, Engine.Sqlite, AnEngineCall.Clock());
        await AnEngineCall.InAsync(database);
        await ForOneFileAsync(database, File.Delete);
        await database.WithAsync(db => db.Database.ExecuteSqlRawAsync(change));

        Assert.Empty(await FindAsync(database));
    }

    private static Task<List<InvariantFinding>> FindAsync(EngineDatabase database) => database.InScopeAsync(
        services => services.GetRequiredService<InvariantCheck>().FindAsync(CancellationToken.None).ToListAsync().AsTask());

    // A division with a member and an approved need.
    private static Task AddNeedAsync(AnEngineCall call) => call.Database.WithAsync(async db =>
    {
        var user = new PortalUser { Id = Guid.CreateVersion7(), UserName = "m", NormalizedUserName = "M", SecurityStamp = "s", CreatedAt = AnEngineCall.Now };
        db.Users.Add(user);
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = PortalRoles.IdOf(PortalRoles.DivisionMember) });
        db.DivisionMembers.Add(new DivisionMember(user.Id, call.Call.Division.Id, DivisionRole.Member, AnEngineCall.Now));
        var need = new Need(
            Guid.CreateVersion7(), call.Call.Division.Id,
            new NeedContent
            {
                VacancyId = call.Call.Vacancies[0].Id, CallId = call.Call.Call.Id, IntakeId = call.Call.March.Id, Places = 3, Title = "An intern", Tasks = "Writes.",
                TextLanguage = Language.English, Wishes = [new Wish(WishKind.Field, "0421", WishWeight.Needed)],
            },
            AnEngineCall.Now);
        need.Ask(AnEngineCall.Now);
        need.Approve(AnEngineCall.Now);
        db.Needs.Add(need);
        await db.SaveChangesAsync();
    });

    private static Task<Guid> ForOneFileAsync(EngineDatabase database, Action<string> act) => database.InScopeAsync(async services =>
    {
        var document = await services.GetRequiredService<PortalDbContext>().Documents.OrderBy(d => d.Id).FirstAsync();
        var folder = services.GetRequiredService<Microsoft.Extensions.Options.IOptions<DocumentStoreOptions>>().Value.Folder;
        act(Directory.GetFiles(folder, document.StorageKey, SearchOption.AllDirectories).Single());

        return document.Id;
    });
}
