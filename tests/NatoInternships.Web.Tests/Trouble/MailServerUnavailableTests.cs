using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.TestSupport.Html;
using NatoInternships.TestSupport.Mail;
using NatoInternships.Web.Tests.Areas.Account;
using NatoInternships.Web.Tests.Areas.Candidates;

namespace NatoInternships.Web.Tests.Trouble;

/// <summary>A mail server that does not answer, breaks the connection or refuses: real SMTP over a real port.</summary>
public sealed class MailServerUnavailableTests(MailServerUnavailableTests.OwnHost own) : IClassFixture<MailServerUnavailableTests.OwnHost>
{
    /// <summary>The failing step, counted attempts, and copies that the server had accepted.</summary>
    public static TheoryData<SmtpTrouble, int, int> Troubles => new()
    {
        { SmtpTrouble.DropsAtGreeting, 0, 0 },
        { SmtpTrouble.BusyAtGreeting, 0, 0 },
        { SmtpTrouble.LaterAtSender, 1, 0 },
        { SmtpTrouble.LaterAtRecipient, 1, 0 },
        { SmtpTrouble.DropsAtData, 1, 0 },
        { SmtpTrouble.LaterAfterText, 1, 0 },
        { SmtpTrouble.RefusesText, 1, 0 },
        { SmtpTrouble.DropsAfterTaking, 1, 1 }, // The portal cannot know; a second copy has the same Message-ID.
    };

    private PortalHost Host => own.Host;

    private SmtpStub Server => own.Server;

    [Fact]
    public async Task Registering_and_submitting_work_without_the_mail_server_and_mails_are_sent_later()
    {
        Server.Stop();
        var email = AccountForms.NewAddress();
        var application = await AnApplication.ReadyAsync(host: Host);

        using var registered = await Host.Visitor().RegisterAsync(email, AccountForms.NewPassword());
        using var submitted = await application.DeclareAsync();
        await SendAsync();
        var waiting = await WaitingAsync();
        Server.Trouble = SmtpTrouble.None;
        Server.Start();
        await SendAsync();

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.SeeOther), (registered.StatusCode, submitted.StatusCode));
        Assert.Equal(2, waiting.Count);
        Assert.All(waiting, mail => Assert.Equal((0, null, null), (mail.Attempts, mail.SentAt, mail.DeadAt)));
        // One attempt for all mails.
        Assert.Single(waiting, mail => mail.DueAt == PortalHost.Now.AddSeconds(30) && mail.LastError == nameof(MailServerUnavailableException));
        Assert.Empty(await WaitingAsync());
        Assert.Single(Server.Taken, text => text.Contains(email, StringComparison.Ordinal));
        Assert.Single(Server.Taken, text => text.Contains(application.Account.Email, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_delayed_mail_keeps_its_Message_ID(SmtpTrouble trouble, int tries, int copies)
    {
        var id = await QueueAsync();
        Restart(trouble);

        await SendAsync();
        var row = await RowAsync(id);
        var before = Copies(id);
        Server.Trouble = SmtpTrouble.None;
        await SendAsync();
        await SendAsync();

        Assert.Equal((tries, null, null), (row.Attempts, row.SentAt, row.DeadAt));
        Assert.Equal(PortalHost.Now.AddSeconds(30), row.DueAt);
        Assert.NotNull(row.LastError);
        Assert.Equal(copies, before);
        Assert.Equal(copies + 1, Copies(id));
        Assert.NotNull((await RowAsync(id)).SentAt);
    }

    [Fact]
    public async Task An_accepted_mail_is_not_sent_again_when_QUIT_fails()
    {
        var id = await QueueAsync();
        Restart(SmtpTrouble.DropsAtQuit);

        await SendAsync();
        await SendAsync();

        Assert.Equal(1, Copies(id));
        Assert.Equal((1, null), ((await RowAsync(id)).Attempts, (await RowAsync(id)).LastError));
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_given_up_at_once()
    {
        var id = await QueueAsync();
        Restart(SmtpTrouble.RefusesRecipient);

        await SendAsync();

        Assert.Equal((1, nameof(MailRefusedException)), ((await RowAsync(id)).Attempts, (await RowAsync(id)).LastError));
        Assert.NotNull((await RowAsync(id)).DeadAt);
    }

    [Fact]
    public async Task An_unavailable_server_loses_no_mail_and_gets_one_attempt_a_run()
    {
        IReadOnlyList<Guid> ids = [await QueueAsync(), await QueueAsync(), await QueueAsync()];
        Restart(SmtpTrouble.BusyAtGreeting);
        var before = Server.Connections;

        for (var turn = 0; turn < 2 * OutboxSender.MostAttempts; turn++)
        {
            await SendAsync();
        }

        Assert.Equal(before + (2 * OutboxSender.MostAttempts), Server.Connections);
        Server.Trouble = SmtpTrouble.None;
        await SendAsync();
        Assert.All(ids, id => Assert.Equal(1, Copies(id)));
    }

    [Fact]
    public async Task The_status_page_says_that_mails_are_late()
    {
        var id = await QueueAsync();
        Restart(SmtpTrouble.DropsAtGreeting);
        await SendAsync();
        await Host.WithDbAsync(db => db.OutboxMessages.Where(m => m.Id == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.CreatedAt, PortalHost.Now.AddMinutes(-11))));

        using var visitor = Host.Visitor();
        visitor.DefaultRequestHeaders.Add("Cookie", "antiforgery=x"); // Not a cached page.
        var status = await visitor.OpenAsync("/en/status");
        using var ready = await visitor.GetAsync("/health/ready");

        Assert.Contains("Emails are sent later than usual", status.Says("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode); // Nobody is prevented from submitting.
        Server.Trouble = SmtpTrouble.None;
        await SendAsync();
    }

    private void Restart(SmtpTrouble trouble)
    {
        Server.Stop();
        Server.Trouble = trouble;
        Server.Start();
    }

    private int Copies(Guid id) => Server.Taken.Count(text => text.Contains($"{id:N}@localhost", StringComparison.Ordinal));

    private async Task<Guid> QueueAsync()
    {
        var account = await Host.NewCandidateAsync();
        var message = new OutboxMessage { Id = Guid.NewGuid(), Template = MailTemplates.PasswordChanged, UserId = account.UserId, CreatedAt = PortalHost.Now, DueAt = PortalHost.Now };
        await Host.WithDbAsync(async db =>
        {
            db.OutboxMessages.Add(message);
            await db.SaveChangesAsync();
        });

        return message.Id;
    }

    /// <summary>Runs the job once after resetting every wait, because the clock of the host does not move.</summary>
    private async Task SendAsync()
    {
        await Host.WithDbAsync(db => db.OutboxMessages.Where(m => m.SentAt == null && m.DeadAt == null).ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, PortalHost.Now)));
        await using var scope = Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OutboxSender>().SendDueAsync(CancellationToken.None);
    }

    private Task<List<OutboxMessage>> WaitingAsync() => Host.WithDbAsync(db => db.OutboxMessages.AsNoTracking().Where(m => m.SentAt == null && m.DeadAt == null).ToListAsync());

    private Task<OutboxMessage> RowAsync(Guid id) => Host.WithDbAsync(db => db.OutboxMessages.AsNoTracking().SingleAsync(m => m.Id == id));

    public sealed class OwnHost : IDisposable
    {
        public OwnHost() => Host = PortalHost.Apart(withDemonstration: false, settings: new Dictionary<string, string>
        {
            ["Jobs:Enabled"] = "false", // Otherwise the sender would run one second after the start.
            ["Mail:Smtp:Host"] = "127.0.0.1",
            ["Mail:Smtp:Port"] = Server.Port.ToString(CultureInfo.InvariantCulture),
            ["Mail:Smtp:RequireTls"] = "false",
            ["Mail:Smtp:TimeoutSeconds"] = "5",
        });

        public SmtpStub Server { get; } = new();

        public PortalHost Host { get; }

        public void Dispose()
        {
            Server.Dispose();
            Host.Dispose();
        }
    }
}
