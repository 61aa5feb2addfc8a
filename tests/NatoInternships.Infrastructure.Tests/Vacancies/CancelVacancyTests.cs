using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.TestSupport.Databases;
using NatoInternships.Web.UseCases.Vacancies;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Vacancies;

/// <summary>A cancelled vacancy closes its applications, and each candidate gets one mail.</summary>
public sealed class CancelVacancyTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_cancellation_frees_the_choice_and_mails_each_candidate_once(Engine engine)
    {
        await using var database = await DatabaseAsync(engine);
        var call = await AnEngineCall.InAsync(database, vacancies: 2, candidates: 3);
        await call.SubmittedAsync(member: 0);
        await call.SubmittedAsync(member: 0, vacancy: 1);
        await call.SubmittedAsync(member: 1);
        await call.WithdrawAsync(member: 1);

        Assert.Equal(3, await CancelAsync(database, call));
        Assert.Equal(0, await CancelAsync(database, call)); // Pressed twice.

        var mails = await MailsAsync(database);
        Assert.Equal((3, 3), (mails.Count, mails.Select(mail => mail.UserId).Distinct().Count()));
        Assert.All(mails, mail => Assert.Equal(10, mail.Priority));
        Assert.Equal(1, await database.WithAsync(db => db.Applications.CountAsync(a => a.SlotNo != null)));
        Assert.DoesNotContain(await call.FindingsAsync(), finding => finding.Rule == "submitted-on-cancelled-vacancy");
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Parallel_follow_ups_mail_each_candidate_once(Engine engine)
    {
        await using var database = await DatabaseAsync(engine);
        var call = await AnEngineCall.InAsync(database, candidates: 450);
        await CutOffAsync(database, call);
        Assert.Single(await WaitingAsync(database));

        var counts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => database.InScopeAsync(services =>
            services.GetRequiredService<CancellationFollowUpService>().CloseAsync(call.Call.Vacancies[0].Id, actorId: null, CancellationToken.None)))));

        var mails = await MailsAsync(database);
        Assert.Equal((450, 450, 450), (counts.Sum(), mails.Count, mails.Select(mail => mail.UserId).Distinct().Count()));
        Assert.Equal(450, await database.WithAsync(db => db.Applications.CountAsync(a => a.Status == ApplicationStatus.VacancyCancelled)));
        Assert.Empty(await WaitingAsync(database));
    }

    [Fact]
    public async Task The_mail_tells_the_free_choices_and_what_is_still_open()
    {
        await using var database = await DatabaseAsync(Engine.Sqlite);
        var call = await AnEngineCall.InAsync(database, vacancies: 3, candidates: 2);
        await call.SubmittedAsync(member: 0);
        await call.SubmittedAsync(member: 0, vacancy: 1);
        await CancelAsync(database, call);

        var mails = await database.InScopeAsync(async services =>
        {
            var composed = new List<ComposedMail>();
            foreach (var message in await MailsAsync(database))
            {
                composed.Add((await services.GetRequiredService<MailComposer>().ComposeAsync(message, CancellationToken.None))!);
            }

            return composed;
        });

        var submitted = Assert.Single(mails, mail => mail.Body.Text.Contains("is free again", StringComparison.Ordinal)).Body.Text;
        Assert.Contains("Choices left in this call: 2 / 3", submitted);
        Assert.Contains($"/vacancies/{call.Call.Vacancies[2].Number}", submitted);
        Assert.DoesNotContain($"/vacancies/{call.Call.Vacancies[1].Number}", submitted); // Submitted already.
        Assert.DoesNotContain($"/vacancies/{call.Call.Vacancies[0].Number}", submitted); // The cancelled one.
        var draft = Assert.Single(mails, mail => mail.Body.Text.Contains("did not use a choice", StringComparison.Ordinal)).Body.Text;
        Assert.Contains("Choices left in this call: 3 / 3", draft);
        Assert.Contains($"/vacancies/{call.Call.Vacancies[1].Number}", draft);
    }

    private static Task<EngineDatabase> DatabaseAsync(Engine engine) => EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, AnEngineCall.Clock());

    private static Task<int?> CancelAsync(EngineDatabase database, AnEngineCall call) => database.InScopeAsync(services =>
        services.GetRequiredService<CancelVacancy>().ExecuteAsync(Guid.NewGuid(), call.Call.Vacancies[0].Number, CancellationToken.None));

    // As if the process had ended between the cancellation and its follow-up.
    private static Task CutOffAsync(EngineDatabase database, AnEngineCall call) => database.WithAsync(async db =>
    {
        var number = call.Call.Vacancies[0].Number;
        (await db.Vacancies.SingleAsync(v => v.Number == number)).Cancel(AnEngineCall.Now);
        await db.SaveChangesAsync();
    });

    private static Task<IReadOnlyList<Guid>> WaitingAsync(EngineDatabase database) => database.InScopeAsync(services =>
        services.GetRequiredService<CancellationFollowUpService>().WaitingAsync(CancellationToken.None));

    private static Task<List<OutboxMessage>> MailsAsync(EngineDatabase database) =>
        database.WithAsync(db => db.OutboxMessages.AsNoTracking().Where(mail => mail.Template == MailTemplates.VacancyCancelled).ToListAsync());
}
