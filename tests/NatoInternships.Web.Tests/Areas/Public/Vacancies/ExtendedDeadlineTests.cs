using System.Text;
using Ical.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Account;
using NatoInternships.Web.UseCases.Vacancies;

namespace NatoInternships.Web.Tests.Areas.Public.Vacancies;

/// <summary>A notice with an extended deadline, on its own portal (ruling A20).</summary>
public sealed class ExtendedDeadlineTests
{
    [Fact]
    public async Task An_extension_is_shown_at_once_and_raises_the_calendar_sequence()
    {
        using var host = PortalHost.Apart();
        using var visitor = host.Visitor();
        var before = await visitor.OpenAsync("/en/vacancies/250702"); // Cached from now on.
        Assert.False(before.Shows("#extended-1"));
        var old = await CalendarAsync(visitor);
        var rules = before.Says(".rule-table");

        var outcome = await ExtendAsync(host);

        Assert.IsType<ExtendOutcome.Extended>(outcome);
        var english = await visitor.OpenAsync("/en/vacancies/250702");
        var french = await visitor.OpenAsync("/fr/vacancies/250702");
        Assert.Contains("The deadline was moved from Sunday 22 June 2025, 23:59, Brussels time (UTC+2) to Tuesday 24 June 2025, 12:00, Brussels time (UTC+2).", english.Says("#extended-1"), StringComparison.Ordinal);
        Assert.Contains("The portal was down on Sunday evening.", english.Says("#extended-1"), StringComparison.Ordinal);
        Assert.Contains("La date limite passe du dimanche 22 juin 2025, 23\u00A0h\u00A059, heure de Bruxelles (UTC+2) au mardi 24 juin 2025, 12\u00A0h, heure de Bruxelles (UTC+2).", french.Says("#extended-1"), StringComparison.Ordinal);
        Assert.Contains("Le portail était en panne dimanche soir.", french.Says("#extended-1"), StringComparison.Ordinal);
        Assert.Contains("dimanche 22 juin 2025", french.QuerySelectorAll("#extended-1 p")[2].TextContent, StringComparison.Ordinal);
        Assert.Equal("Tuesday 24 June 2025", english.Says(".facts-card__date"));
        Assert.Equal(rules, english.Says(".rule-table")); // The reference date does not change.
        var @new = await CalendarAsync(visitor);
        Assert.Equal((0, 1), (old.Sequence, @new.Sequence));
        Assert.Equal(new DateTime(2025, 6, 24, 12, 0, 0), @new.Start!.Value);
        Assert.Equal(old.Uid, @new.Uid);
    }

    [Fact]
    public async Task Mails_of_an_extension_are_sent_after_later_account_mails()
    {
        using var host = PortalHost.Apart();
        var (number, deadline) = await host.WithDbAsync(async db =>
        {
            // The demo draft's vacancy.
            var vacancy = await db.Vacancies.FirstAsync(v => db.Applications.Any(a => a.VacancyId == v.Id && a.Status == ApplicationStatus.Draft));

            return (vacancy.Number, vacancy.DeadlineDate);
        });
        var account = await host.NewCandidateAsync();
        await host.WithDbAsync(async db =>
        {
            for (var mail = 0; mail <= 2 * OutboxSender.BatchSize; mail++) // The job of the host may send a batch at its start.
            {
                new Outbox(db, host.Services.GetRequiredService<TimeProvider>()).Add(MailTemplates.PasswordChanged, account.UserId);
            }

            await db.SaveChangesAsync();
        });
        Assert.Equal(1, Assert.IsType<ExtendOutcome.Extended>(await ExtendAsync(host, number, deadline.AddDays(2))).Told);

        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OutboxSender>().SendDueAsync(CancellationToken.None); // One batch.

        var (accountMails, bulk) = await host.WithDbAsync(async db => (
            await db.OutboxMessages.CountAsync(m => m.Priority == 0 && m.SentAt == null),
            await db.OutboxMessages.CountAsync(m => m.Priority == 10 && m.SentAt != null)));
        Assert.True(accountMails > 0); // There are more account mails than a batch, so no bulk mail can have been sent.
        Assert.Equal(0, bulk);
        Assert.Equal(1, await host.WithDbAsync(db => db.OutboxMessages.CountAsync(m => m.Priority == 10)));
    }

    private static async Task<ExtendOutcome> ExtendAsync(PortalHost host, string number = "250702", DateOnly? date = null)
    {
        await using var scope = host.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<ExtendDeadline>().ExecuteAsync(
            Guid.NewGuid(), number, date ?? new DateOnly(2025, 6, 24), new TimeOnly(12, 0),
            new LocalizedText("The portal was down on Sunday evening.", "Le portail était en panne dimanche soir."), CancellationToken.None);
    }

    private static async Task<Ical.Net.CalendarComponents.CalendarEvent> CalendarAsync(HttpClient visitor)
    {
        var file = Encoding.UTF8.GetString(await visitor.GetByteArrayAsync(new Uri("/en/vacancies/250702/calendar.ics", UriKind.Relative)));

        return Calendar.Load(file)!.Events.Single(entry => entry.Uid == "vacancy-250702-deadline@nato-internships");
    }
}
