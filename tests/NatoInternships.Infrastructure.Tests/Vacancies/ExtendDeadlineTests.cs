using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Databases;
using NatoInternships.Web.UseCases.Vacancies;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Vacancies;

/// <summary>An extension for all candidates (ruling A20). The clock is an hour after the deadline of 22 June 2025.</summary>
public sealed class ExtendDeadlineTests
{
    private static readonly DateTimeOffset Later = new(2025, 6, 22, 23, 0, 0, TimeSpan.Zero);
    private static readonly LocalizedText Reason = new("The portal was down.", "Le portail était en panne.");
    private static readonly DateOnly NewDate = new(2025, 6, 24);

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task An_extension_reopens_closed_drafts_and_mails_each_candidate_once(Engine engine)
    {
        await using var database = await DatabaseAsync(engine);
        var call = await AnEngineCall.InAsync(database, candidates: 5);
        var vacancy = call.Call.Vacancies[0];
        await call.SubmittedAsync(member: 0);
        await CloseAsync(database, call.Members[1].References[0], call.Members[2].References[0]);

        var outcome = Assert.IsType<ExtendOutcome.Extended>(await ExtendAsync(database, vacancy.Number));
        var told = await FollowAsync(database, outcome.Extension.Id); // Again, as the job would.

        Assert.Equal((5, 0), (outcome.Told, told));
        var statuses = await database.WithAsync(db => db.Applications.Where(a => a.VacancyId == vacancy.Id).GroupBy(a => a.Status).Select(g => new { g.Key, Count = g.Count() }).ToListAsync());
        Assert.Equal([(ApplicationStatus.Draft, 4), (ApplicationStatus.Submitted, 1)], statuses.OrderBy(s => s.Key).Select(s => (s.Key, s.Count)));
        var mails = await MailsAsync(database);
        Assert.Equal((5, 5), (mails.Count, mails.Select(mail => mail.UserId).Distinct().Count()));
        Assert.All(mails, mail => Assert.Equal(10, mail.Priority)); // After the account mails.
        var audit = await database.WithAsync(db => db.AuditEntries.Select(entry => entry.Action).ToListAsync());
        Assert.Equal((1, 2), (audit.Count(action => action == "deadline-extended"), audit.Count(action => action == "application-reopened")));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_submit_after_the_old_deadline_is_refused_before_the_extension_and_accepted_after_it(Engine engine)
    {
        await using var database = await DatabaseAsync(engine);
        var call = await AnEngineCall.InAsync(database, candidates: 3);
        await CloseAsync(database, call.Members[1].References[0]);
        Assert.IsType<SubmitOutcome.DeadlinePassed>(await call.SubmitAsync(member: 0, arrivedAt: Later));

        Assert.IsType<ExtendOutcome.Extended>(await ExtendAsync(database, call.Call.Vacancies[0].Number));

        Assert.IsType<SubmitOutcome.Submitted>(await call.SubmitAsync(member: 0, arrivedAt: Later));
        Assert.IsType<SubmitOutcome.Submitted>(await call.SubmitAsync(member: 1, arrivedAt: new(2025, 6, 24, 9, 59, 59, 999, TimeSpan.Zero)));
        var late = Assert.IsType<SubmitOutcome.DeadlinePassed>(await call.SubmitAsync(member: 2, arrivedAt: new(2025, 6, 24, 10, 1, 0, TimeSpan.Zero)));
        Assert.Equal(new(2025, 6, 24, 10, 1, 0, TimeSpan.Zero), late.ClosedAt);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Submits_parallel_to_the_extension_are_accepted_or_too_late(Engine engine)
    {
        await using var database = await DatabaseAsync(engine);
        var call = await AnEngineCall.InAsync(database, candidates: 12);

        var submits = Enumerable.Range(0, 12).Select(member => Task.Run(async () =>
        {
            await Task.Delay(member * 4);

            return await call.SubmitAsync(member, arrivedAt: Later);
        })).ToList();
        var extended = await ExtendAsync(database, call.Call.Vacancies[0].Number);
        var outcomes = await Task.WhenAll(submits);

        Assert.IsType<ExtendOutcome.Extended>(extended);
        Assert.All(outcomes, outcome => Assert.True(outcome is SubmitOutcome.Submitted or SubmitOutcome.DeadlinePassed, outcome.ToString()));
        foreach (var (member, _) in outcomes.Index().Where(one => one.Item is SubmitOutcome.DeadlinePassed))
        {
            Assert.IsType<SubmitOutcome.Submitted>(await call.SubmitAsync(member, arrivedAt: Later)); // Submitted again, it counts.
        }
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Parallel_extensions_never_shorten_the_deadline(Engine engine)
    {
        await using var database = await DatabaseAsync(engine);
        var number = (await AnEngineCall.InAsync(database)).Call.Vacancies[0].Number;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(day => Task.Run(() => ExtendAsync(database, number, new DateOnly(2025, 6, 24 + day)))));

        var vacancy = await database.WithAsync(db => db.Vacancies.AsNoTracking().Include(v => v.Extensions).SingleAsync(v => v.Number == number));
        Assert.Equal(new DateOnly(2025, 6, 29), vacancy.DeadlineDate);
        Assert.Equal(new DateOnly(2025, 6, 22), vacancy.ReferenceDate);
        var rows = vacancy.Extensions.OrderBy(extension => extension.Number).ToList();
        Assert.Equal(outcomes.Count(outcome => outcome is ExtendOutcome.Extended), rows.Count);
        Assert.All(rows, row => Assert.True(row.To.ClosesAt > row.From.ClosesAt));
        Assert.Equal(rows.Skip(1).Select(row => row.From), rows.SkipLast(1).Select(row => row.To));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Parallel_follow_ups_mail_each_candidate_once(Engine engine)
    {
        await using var database = await DatabaseAsync(engine);
        var call = await AnEngineCall.InAsync(database, candidates: 450);
        await CloseAsync(database, [.. call.Members.Take(100).Select(member => member.References[0])]);
        var extension = await CommitExtensionAsync(database, call);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => FollowAsync(database, extension))));

        var mails = await MailsAsync(database);
        Assert.Equal((450, 450), (mails.Count, mails.Select(mail => mail.UserId).Distinct().Count()));
        Assert.Equal(0, await database.WithAsync(db => db.Applications.CountAsync(a => a.Status == ApplicationStatus.NotSubmitted)));
        Assert.Empty(await database.InScopeAsync(services => services.GetRequiredService<ExtensionFollowUpService>().WaitingAsync(CancellationToken.None)));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_draft_closed_after_the_follow_up_is_reopened_by_the_next_run(Engine engine)
    {
        await using var database = await DatabaseAsync(engine);
        var call = await AnEngineCall.InAsync(database, vacancies: 2);
        Assert.IsType<ExtendOutcome.Extended>(await ExtendAsync(database, call.Call.Vacancies[0].Number));
        await CloseAsync(database, [.. call.Members[0].References]); // Both, because the second vacancy was not extended.

        await database.InScopeAsync(services => services.GetRequiredService<ExtensionFollowUpService>().ReopenStragglersAsync(CancellationToken.None));

        var statuses = await database.WithAsync(db => db.Applications.ToDictionaryAsync(a => a.Reference, a => a.Status));
        Assert.Equal(ApplicationStatus.Draft, statuses[call.Members[0].References[0]]);
        Assert.Equal(ApplicationStatus.NotSubmitted, statuses[call.Members[0].References[1]]);
    }

    [Fact]
    public async Task An_invalid_extension_is_refused_and_nothing_is_saved()
    {
        await using var database = await DatabaseAsync(Engine.Sqlite);
        var call = await AnEngineCall.InAsync(database, vacancies: 2);
        var (open, cancelled) = (call.Call.Vacancies[0].Number, call.Call.Vacancies[1].Number);
        await database.InScopeAsync(services => services.GetRequiredService<CancelVacancy>().ExecuteAsync(Guid.NewGuid(), cancelled, CancellationToken.None));

        Assert.IsType<ExtendOutcome.NotFound>(await ExtendAsync(database, "999999"));
        Assert.Equal(new ExtendOutcome.Refused(ExtensionProblem.NotPublished), await ExtendAsync(database, cancelled));
        Assert.Equal(new ExtendOutcome.Refused(ExtensionProblem.NotLater), await ExtendAsync(database, open, new DateOnly(2025, 6, 21)));
        Assert.Equal(new ExtendOutcome.Refused(ExtensionProblem.ReasonMissing), await ExtendAsync(database, open, reason: new("Down.", "")));
        Assert.Equal(0, await database.WithAsync(db => db.DeadlineExtensions.CountAsync()));
        Assert.Empty(await MailsAsync(database));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_closed_draft_can_be_submitted_before_the_follow_up_reopens_it(Engine engine)
    {
        await using var database = await DatabaseAsync(engine);
        var call = await AnEngineCall.InAsync(database);
        await CloseAsync(database, call.Members[0].References[0]);
        await CommitExtensionAsync(database, call);

        Assert.IsType<SubmitOutcome.Submitted>(await call.SubmitAsync(arrivedAt: Later));
    }

    [Theory]
    [InlineData(false, "have not submitted your draft")]
    [InlineData(true, "What you submitted is still valid")]
    public async Task The_mail_says_what_the_extension_means_for_ones_own_application(bool isSubmitted, string says)
    {
        await using var database = await DatabaseAsync(Engine.Sqlite);
        var call = await AnEngineCall.InAsync(database);
        if (isSubmitted)
        {
            await call.SubmittedAsync();
        }

        Assert.IsType<ExtendOutcome.Extended>(await ExtendAsync(database, call.Call.Vacancies[0].Number));

        Assert.Contains(says, (await ComposeAsync(database))!.Body.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English, "Deadline extended – vacancy", "Tuesday 24 June 2025, 12:00, Brussels time (UTC+2)", "The portal was down.")]
    [InlineData(Language.French, "Date limite reportée – stage", "mardi 24 juin 2025, 12\u00A0h, heure de Bruxelles (UTC+2)", "Le portail était en panne.")]
    public async Task The_mail_says_from_when_to_when_and_why_in_the_readers_language(Language language, string subject, string until, string why)
    {
        await using var database = await DatabaseAsync(Engine.Sqlite);
        var call = await AnEngineCall.InAsync(database);
        await database.WithAsync(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.Language, language)));
        Assert.IsType<ExtendOutcome.Extended>(await ExtendAsync(database, call.Call.Vacancies[0].Number));

        var mail = await ComposeAsync(database);

        Assert.StartsWith(subject, mail!.Subject, StringComparison.Ordinal);
        Assert.Contains(until, mail.Body.Text, StringComparison.Ordinal);
        Assert.Contains(why, mail.Body.Text, StringComparison.Ordinal);
        Assert.Contains($"/applications/{call.Members[0].References[0]}", mail.Body.Text, StringComparison.Ordinal);
    }

    private static Task<EngineDatabase> DatabaseAsync(Engine engine) =>
        EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, new FakeTimeProvider(Later));

    private static Task<ExtendOutcome> ExtendAsync(EngineDatabase database, string number, DateOnly? date = null, LocalizedText? reason = null) =>
        database.InScopeAsync(services => services.GetRequiredService<ExtendDeadline>()
            .ExecuteAsync(Guid.NewGuid(), number, date ?? NewDate, new TimeOnly(12, 0), reason ?? Reason, CancellationToken.None));

    // Simulates a process that crashed after the commit.
    private static Task<Guid> CommitExtensionAsync(EngineDatabase database, AnEngineCall call) => database.WithAsync(async db =>
    {
        var vacancy = await db.Vacancies.SingleAsync(v => v.Number == call.Call.Vacancies[0].Number);
        var extended = vacancy.Extend(NewDate, new TimeOnly(12, 0), Reason, Guid.NewGuid(), Later);
        db.DeadlineExtensions.Add(extended);
        await db.SaveChangesAsync();

        return extended.Id;
    });

    private static Task<ComposedMail?> ComposeAsync(EngineDatabase database) => database.InScopeAsync(async services =>
    {
        var row = await services.GetRequiredService<PortalDbContext>().OutboxMessages.SingleAsync(mail => mail.Template == MailTemplates.DeadlineExtended);

        return await services.GetRequiredService<MailComposer>().ComposeAsync(row, CancellationToken.None);
    });

    private static Task<int> FollowAsync(EngineDatabase database, Guid extensionId) =>
        database.InScopeAsync(services => services.GetRequiredService<ExtensionFollowUpService>().TellAsync(extensionId, CancellationToken.None));

    private static Task CloseAsync(EngineDatabase database, params string[] references) => database.WithAsync(async db =>
    {
        foreach (var application in await db.Applications.Where(a => references.Contains(a.Reference)).ToListAsync())
        {
            application.CloseUnsubmitted(Later);
        }

        await db.SaveChangesAsync();
    });

    private static Task<List<OutboxMessage>> MailsAsync(EngineDatabase database) =>
        database.WithAsync(db => db.OutboxMessages.AsNoTracking().Where(mail => mail.Template == MailTemplates.DeadlineExtended).ToListAsync());
}
