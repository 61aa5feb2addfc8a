using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Vacancies.Parity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Vacancies;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Databases;
using NatoInternships.Web.UseCases.Vacancies;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Vacancies;

/// <summary>From a new vacancy to its published notice. The clock is three weeks before the deadline.</summary>
public sealed class PublishNoticeTests
{
    private const string Number = "260101";

    private static readonly Guid Writer = Guid.NewGuid();
    private static readonly Guid Second = Guid.NewGuid();
    private static readonly Guid Lead = Guid.NewGuid();

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_new_notice_is_written_approved_and_published_and_readers_see_it_only_then(Engine engine)
    {
        await using var database = await DatabaseAsync(engine);
        var call = await CreatedAsync(database);

        Assert.Null(await PublishedAsync(database));
        var revision = await SavedAsync(database, call, 1, ACall.Content("Fresh"));
        Assert.IsType<SendForReviewOutcome.Sent>(await SendAsync(database, revision));
        Assert.IsType<ReviewOutcome.Approved>(await ReviewAsync(database, Second, revision + 1));
        Assert.Null(await PublishedAsync(database));
        Assert.Equal(new PublishOutcome.Published(1), await PublishAsync(database, revision + 2));

        var published = await PublishedAsync(database);
        Assert.Equal(("Fresh", new DateOnly(2025, 6, 22), 1286.09m), (published?.Title.En, published!.DeadlineDate, published.Grant.Amount));
        Assert.Equal(0, await database.WithAsync(db => db.NoticeDrafts.CountAsync()));
        var actions = await database.WithAsync(db => db.AuditEntries.Where(e => e.SubjectType == "vacancy").OrderBy(e => e.Action).Select(e => e.Action).ToListAsync());
        Assert.Equal(["notice-approved", "notice-published", "notice-sent-for-review", "notice-written", "vacancy-created"], actions);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task The_schema_refuses_an_approval_by_the_writer(Engine engine)
    {
        await using var database = await DatabaseAsync(engine);
        await CreatedAsync(database);

        await Assert.ThrowsAnyAsync<Exception>(() => database.WithAsync(db => db.NoticeDrafts.ExecuteUpdateAsync(set => set
            .SetProperty(d => d.State, NoticeDraftState.Approved).SetProperty(d => d.ApprovedBy, d => d.WrittenBy))));
        await Assert.ThrowsAnyAsync<Exception>(() => database.WithAsync(db => db.NoticeDrafts.ExecuteUpdateAsync(set => set
            .SetProperty(d => d.State, NoticeDraftState.Approved))));
        await database.WithAsync(db => db.NoticeDrafts.ExecuteUpdateAsync(set => set
            .SetProperty(d => d.State, NoticeDraftState.Approved).SetProperty(d => d.ApprovedBy, Second)));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task The_schema_keeps_one_draft_a_vacancy_one_number_and_a_true_division_code(Engine engine)
    {
        await using var database = await DatabaseAsync(engine);
        var call = await CreatedAsync(database);
        var other = new ACall();

        await Assert.ThrowsAsync<DbUpdateException>(() => database.WithAsync(async db =>
        {
            var vacancy = await db.Vacancies.SingleAsync(v => v.Number == Number);
            db.NoticeDrafts.Add(vacancy.StartDraft(ACall.Content("Second"), call.Facts(), Writer, AnEngineCall.Now));
            await db.SaveChangesAsync();
        }));
        await Assert.ThrowsAsync<DbUpdateException>(() => database.WithAsync(async db =>
        {
            db.Divisions.Add(new Division(Guid.NewGuid(), Organisations.InternationalStaff, call.Division.Code, new LocalizedText("Twin", "Jumelle")));
            await db.SaveChangesAsync();
        }));
        await Assert.ThrowsAnyAsync<Exception>(() => database.WithAsync(db => db.Vacancies.ExecuteUpdateAsync(set => set.SetProperty(v => v.DivisionCode, other.Division.Code))));
        Assert.Equal(4, await database.WithAsync(db => db.Organisations.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Of_two_parallel_saves_one_wins_and_the_other_sees_it(Engine engine)
    {
        await using var database = await DatabaseAsync(engine);
        var call = await CreatedAsync(database);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(one => Task.Run(() => SaveAsync(database, call, 1, ACall.Content($"Text {one}")))));

        var won = Assert.Single(outcomes, outcome => outcome is SaveDraftOutcome.Saved);
        var stored = await database.WithAsync(db => db.NoticeDrafts.AsNoTracking().SingleAsync());
        Assert.Equal(new SaveDraftOutcome.Saved(stored.Revision), won);
        Assert.All(
            outcomes.OfType<SaveDraftOutcome.ChangedMeanwhile>(),
            lost => Assert.Equal((stored.Revision, stored.Content.Title), (lost.Revision, lost.Content.Title)));
        Assert.Equal(5, outcomes.OfType<SaveDraftOutcome.ChangedMeanwhile>().Count());
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Of_parallel_first_saves_of_a_published_notice_one_wins(Engine engine)
    {
        await using var database = await DatabaseAsync(engine);
        var call = await AnEngineCall.InAsync(database);
        var number = call.Call.Vacancies[0].Number;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(one => Task.Run(() => SaveAsync(database, call.Call, 0, ACall.Content($"Text {one}"), number: number))));

        Assert.Single(outcomes, outcome => outcome is SaveDraftOutcome.Saved);
        Assert.Equal(5, outcomes.OfType<SaveDraftOutcome.ChangedMeanwhile>().Count());
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Parallel_publications_make_one_version(Engine engine)
    {
        await using var database = await DatabaseAsync(engine);
        var call = await CreatedAsync(database);
        var revision = await ApprovedAsync(database, call);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => PublishAsync(database, revision))));

        Assert.Single(outcomes, outcome => outcome is PublishOutcome.Published);
        Assert.All(outcomes, outcome => Assert.True(outcome is PublishOutcome.Published or PublishOutcome.ChangedMeanwhile or PublishOutcome.NotFound, outcome.ToString()));
        Assert.Equal(1, await database.WithAsync(db => db.Notices.CountAsync(n => db.Vacancies.Any(v => v.Id == n.VacancyId && v.Number == Number))));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_save_and_a_publication_at_once_never_publish_what_nobody_approved(Engine engine)
    {
        await using var database = await DatabaseAsync(engine);
        var call = await CreatedAsync(database);
        for (var round = 0; round < 5; round++)
        {
            var revision = await ApprovedAsync(database, call, $"Approved {round}");

            var publish = Task.Run(() => PublishAsync(database, revision));
            var save = Task.Run(() => SaveAsync(database, call, revision, ACall.Content($"Sneaked in {round}")));
            var (published, saved) = (await publish, await save);

            // Both succeed when the save came after the publication: it then starts the draft of the next version.
            Assert.True(published is PublishOutcome.Published || saved is SaveDraftOutcome.Saved, $"{published}, {saved}");
            Assert.Equal(0, await database.WithAsync(async db => (await db.Notices.AsNoTracking().ToListAsync()).Count(n => n.Content.Title.En.StartsWith("Sneaked", StringComparison.Ordinal))));
        }
    }

    [Fact]
    public async Task A_draft_that_changed_since_its_approval_is_not_published()
    {
        await using var database = await DatabaseAsync(Engine.Sqlite);
        var call = await CreatedAsync(database);
        var revision = await ApprovedAsync(database, call);

        var changed = await SavedAsync(database, call, revision, ACall.Content("Changed"));

        Assert.IsType<PublishOutcome.NotApproved>(await PublishAsync(database, changed));
        Assert.IsType<PublishOutcome.NotApproved>(await PublishAsync(database, revision));
        Assert.Null(await PublishedAsync(database));
    }

    [Fact]
    public async Task A_reviewer_who_read_another_revision_approves_nothing()
    {
        await using var database = await DatabaseAsync(Engine.Sqlite);
        var call = await CreatedAsync(database);
        var read = await SavedAsync(database, call, 1, ACall.Content("Read"));
        await SendAsync(database, read);
        var changed = await SavedAsync(database, call, read + 1, ACall.Content("Changed"));
        await SendAsync(database, changed);

        Assert.IsType<ReviewOutcome.ChangedMeanwhile>(await ReviewAsync(database, Second, read + 1));
        Assert.IsType<ReviewOutcome.OwnText>(await ReviewAsync(database, Writer, changed + 1));
        Assert.IsType<ReviewOutcome.Approved>(await ReviewAsync(database, Second, changed + 1));
    }

    [Fact]
    public async Task A_notice_with_findings_is_not_sent_not_approved_and_not_published()
    {
        await using var database = await DatabaseAsync(Engine.Sqlite);
        var call = await CreatedAsync(database);
        var unequal = ACall.Content("Title") with { Tasks = [new("Write.", "Rédiger."), new("", "Lire.")] };
        var revision = await SavedAsync(database, call, 1, unequal);

        var blocked = Assert.IsType<SendForReviewOutcome.Blocked>(await SendAsync(database, revision));
        await SetStateAsync(database, NoticeDraftState.InReview, approvedBy: null);
        var inReview = Assert.IsType<ReviewOutcome.Blocked>(await ReviewAsync(database, Second, revision));
        await SetStateAsync(database, NoticeDraftState.Approved, Second);
        var approved = Assert.IsType<PublishOutcome.Blocked>(await PublishAsync(database, revision));

        Assert.All([blocked.Findings, inReview.Findings, approved.Findings], findings => Assert.Equal(ParityCode.ListsDiffer, Assert.Single(findings).Code));
        Assert.Null(await PublishedAsync(database));
    }

    [Fact]
    public async Task A_reviewer_sends_back_with_comments_on_fields()
    {
        await using var database = await DatabaseAsync(Engine.Sqlite);
        var call = await CreatedAsync(database);
        var revision = await SavedAsync(database, call, 1, ACall.Content("Text"));
        await SendAsync(database, revision);

        Assert.IsType<ReviewOutcome.CommentsMissing>(await ReviewAsync(database, Second, revision + 1, []));
        Assert.IsType<ReviewOutcome.CommentsMissing>(await ReviewAsync(database, Second, revision + 1, [new FieldComment("elsewhere", "Text")]));
        Assert.IsType<ReviewOutcome.SentBack>(await ReviewAsync(database, Second, revision + 1, [new FieldComment(NoticeFields.Tasks, "Two are the same.")]));

        var draft = await database.WithAsync(db => db.NoticeDrafts.AsNoTracking().SingleAsync());
        Assert.Equal((NoticeDraftState.Writing, new FieldComment(NoticeFields.Tasks, "Two are the same.")), (draft.State, Assert.Single(draft.Comments)));
    }

    [Fact]
    public async Task A_save_from_an_old_page_shows_theirs_and_keeps_it()
    {
        await using var database = await DatabaseAsync(Engine.Sqlite);
        var call = await CreatedAsync(database);
        var revision = await SavedAsync(database, call, 1, ACall.Content("Theirs"));

        var changed = Assert.IsType<SaveDraftOutcome.ChangedMeanwhile>(await SaveAsync(database, call, 1, ACall.Content("Mine")));

        Assert.Equal((revision, "Theirs"), (changed.Revision, changed.Content.Title.En));
        Assert.Equal(new SaveDraftOutcome.Saved(revision), await SaveAsync(database, call, 1, ACall.Content("Theirs"))); // The same text again.
        Assert.Equal(new SaveDraftOutcome.Saved(revision + 1), await SaveAsync(database, call, changed.Revision, ACall.Content("Mine")));
    }

    [Fact]
    public async Task A_page_from_before_a_publication_does_not_overwrite_the_next_draft()
    {
        await using var database = await DatabaseAsync(Engine.Sqlite);
        var call = await CreatedAsync(database);
        var revision = await ApprovedAsync(database, call);
        await PublishAsync(database, revision);
        var next = await SavedAsync(database, call, revision, ACall.Content("Second version"));

        Assert.True(next > revision);
        Assert.IsType<SaveDraftOutcome.ChangedMeanwhile>(await SaveAsync(database, call, 1, ACall.Content("From an old page")));
        Assert.IsType<SaveDraftOutcome.ChangedMeanwhile>(await SaveAsync(database, call, revision, ACall.Content("From an old page")));
    }

    [Fact]
    public async Task A_deadline_that_passed_before_the_first_publication_is_refused()
    {
        var clock = AnEngineCall.Clock();
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, Engine.Sqlite, clock);
        var call = await CreatedAsync(database);
        var revision = await ApprovedAsync(database, call);
        clock.Advance(TimeSpan.FromDays(30));

        Assert.IsType<PublishOutcome.DeadlinePassed>(await PublishAsync(database, revision));
    }

    [Fact]
    public async Task A_cancelled_vacancy_takes_no_change()
    {
        await using var database = await DatabaseAsync(Engine.Sqlite);
        var call = await CreatedAsync(database);
        var revision = await ApprovedAsync(database, call);
        await PublishAsync(database, revision);
        var draft = await SavedAsync(database, call, revision, ACall.Content("Next"));
        await database.InScopeAsync(services => services.GetRequiredService<CancelVacancy>().ExecuteAsync(Lead, Number, CancellationToken.None));

        Assert.IsType<SaveDraftOutcome.Cancelled>(await SaveAsync(database, call, draft, ACall.Content("More")));
        Assert.IsType<SendForReviewOutcome.Cancelled>(await SendAsync(database, draft));
        Assert.IsType<ReviewOutcome.Cancelled>(await ReviewAsync(database, Second, draft));
        Assert.IsType<PublishOutcome.Cancelled>(await PublishAsync(database, draft));
    }

    [Fact]
    public async Task Unknown_numbers_and_codes_change_nothing()
    {
        await using var database = await DatabaseAsync(Engine.Sqlite);
        var call = await CreatedAsync(database);

        Assert.IsType<SaveDraftOutcome.NotFound>(await SaveAsync(database, call, 1, ACall.Content("Text"), number: "999999"));
        Assert.IsType<SendForReviewOutcome.NotFound>(await database.InScopeAsync(services => services.GetRequiredService<SendNoticeForReview>().ExecuteAsync(Writer, "999999", 1, CancellationToken.None)));
        Assert.IsType<PublishOutcome.NotFound>(await database.InScopeAsync(services => services.GetRequiredService<PublishNotice>().ExecuteAsync(Lead, "999999", 1, CancellationToken.None)));
        await SaveAsync(database, call, 1, ACall.Content("Text"), call.Facts() with { Intakes = ["1999-01", "2026-09"], Competencies = ["sorcery", "teamwork"] });
        var facts = (await database.WithAsync(db => db.NoticeDrafts.AsNoTracking().SingleAsync())).Facts;
        Assert.Equal(["2026-09"], facts.Intakes);
        Assert.Equal(["teamwork"], facts.Competencies);
    }

    [Fact]
    public async Task A_new_vacancy_is_refused_for_a_taken_number_or_an_impossible_deadline()
    {
        await using var database = await DatabaseAsync(Engine.Sqlite);
        var call = await CreatedAsync(database);
        var input = Input(call);

        Assert.IsType<CreateOutcome.NumberTaken>(await CreateAsync(database, input));
        Assert.IsType<CreateOutcome.NotFound>(await CreateAsync(database, input with { Number = "260102", DivisionId = Guid.NewGuid() }));
        Assert.IsType<CreateOutcome.NotFound>(await CreateAsync(database, input with { Number = "260102", CallId = Guid.NewGuid() }));
        Assert.IsType<CreateOutcome.DeadlinePassed>(await CreateAsync(database, input with { Number = "260102", DeadlineDate = new DateOnly(2025, 5, 31) }));
        Assert.IsType<CreateOutcome.DeadlineNotOneMoment>(await CreateAsync(database, input with { Number = "260102", DeadlineDate = new DateOnly(2025, 10, 26), DeadlineTime = new TimeOnly(2, 30) }));
        Assert.Equal(1, await database.WithAsync(db => db.NoticeDrafts.CountAsync()));
    }

    [Fact]
    public async Task A_clone_copies_the_notice_without_its_session_for_the_new_deadline()
    {
        await using var database = await DatabaseAsync(Engine.Sqlite);
        var call = await CreatedAsync(database);
        var session = new InfoSession { Date = new DateOnly(2025, 6, 11), Time = new TimeOnly(16, 0), Minutes = 60, RegistrationUrl = "https://example.org/session" };
        await SaveAsync(database, call, 1, ACall.Content("Copied"), call.Facts(session: session) with { Places = 3 });

        var outcome = await database.InScopeAsync(services => services.GetRequiredService<CloneVacancy>().ExecuteAsync(
            Writer, Number, Input(call) with { Number = "260102", DeadlineDate = new DateOnly(2025, 7, 6) }, CancellationToken.None));

        Assert.Equal(new CreateOutcome.Created("260102"), outcome);
        var draft = await database.WithAsync(db => db.NoticeDrafts.AsNoTracking().SingleAsync(d => db.Vacancies.Any(v => v.Id == d.VacancyId && v.Number == "260102")));
        Assert.Equal(("Copied", 3, (InfoSession?)null, new DateOnly(2025, 7, 6)), (draft.Content.Title.En, draft.Facts.Places, draft.Facts.InfoSession, draft.Facts.DeadlineDate));
        Assert.IsType<CreateOutcome.NotFound>(await database.InScopeAsync(services => services.GetRequiredService<CloneVacancy>().ExecuteAsync(Writer, "999999", Input(call), CancellationToken.None)));
    }

    private static Task<EngineDatabase> DatabaseAsync(Engine engine) => EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, AnEngineCall.Clock());

    // A call with a published vacancy, and a new one with an empty draft of revision 1.
    private static async Task<ACall> CreatedAsync(EngineDatabase database)
    {
        var call = (await AnEngineCall.InAsync(database)).Call;
        Assert.Equal(new CreateOutcome.Created(Number), await CreateAsync(database, Input(call)));

        return call;
    }

    private static NewVacancy Input(ACall call) => new()
    {
        CallId = call.Call.Id, Number = Number, DivisionId = call.Division.Id, DeadlineDate = new DateOnly(2025, 6, 22), DeadlineTime = new TimeOnly(23, 59),
    };

    private static Task<CreateOutcome> CreateAsync(EngineDatabase database, NewVacancy input) => database.InScopeAsync(services =>
        services.GetRequiredService<CreateVacancy>().ExecuteAsync(Writer, input, CancellationToken.None));

    private static async Task<int> SavedAsync(EngineDatabase database, ACall call, int seen, NoticeContent content) =>
        Assert.IsType<SaveDraftOutcome.Saved>(await SaveAsync(database, call, seen, content)).Revision;

    private static Task<SaveDraftOutcome> SaveAsync(EngineDatabase database, ACall call, int seen, NoticeContent content, NoticeFacts? facts = null, string number = Number) =>
        database.InScopeAsync(services => services.GetRequiredService<SaveNoticeDraft>().ExecuteAsync(Writer, number, seen, content, facts ?? call.Facts(), CancellationToken.None));

    private static Task<SendForReviewOutcome> SendAsync(EngineDatabase database, int seen) => database.InScopeAsync(services =>
        services.GetRequiredService<SendNoticeForReview>().ExecuteAsync(Writer, Number, seen, CancellationToken.None));

    private static Task<ReviewOutcome> ReviewAsync(EngineDatabase database, Guid actor, int seen, IReadOnlyList<FieldComment>? comments = null) =>
        database.InScopeAsync(services => services.GetRequiredService<ReviewNotice>().ExecuteAsync(actor, Number, seen, comments, CancellationToken.None));

    private static Task<PublishOutcome> PublishAsync(EngineDatabase database, int seen) => database.InScopeAsync(services =>
        services.GetRequiredService<PublishNotice>().ExecuteAsync(Lead, Number, seen, CancellationToken.None));

    // Returns the revision of an approved draft.
    private static async Task<int> ApprovedAsync(EngineDatabase database, ACall call, string title = "Approved")
    {
        var seen = await database.WithAsync(async db =>
            await db.NoticeDrafts.Select(d => (int?)d.Revision).SingleOrDefaultAsync() ?? await db.Vacancies.Where(v => v.Number == Number).Select(v => v.DraftRevision).SingleAsync());
        var revision = await SavedAsync(database, call, seen, ACall.Content(title));
        Assert.IsType<SendForReviewOutcome.Sent>(await SendAsync(database, revision));
        Assert.IsType<ReviewOutcome.Approved>(await ReviewAsync(database, Second, revision + 1));

        return revision + 2;
    }

    private static Task<int> SetStateAsync(EngineDatabase database, NoticeDraftState state, Guid? approvedBy) => database.WithAsync(db =>
        db.NoticeDrafts.ExecuteUpdateAsync(set => set.SetProperty(d => d.State, state).SetProperty(d => d.ApprovedBy, approvedBy)));

    private static Task<PublishedVacancy?> PublishedAsync(EngineDatabase database) => database.InScopeAsync(services =>
        services.GetRequiredService<PublishedVacancyCache>().FindAsync(services.GetRequiredService<PortalDbContext>(), Number, CancellationToken.None));
}
