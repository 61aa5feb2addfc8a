using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Infrastructure.Mail;

namespace NatoInternships.Web.Tests.Mail;

// Has its own portal, so that no other test's sender sends these mails.
public sealed class OutboxTests(OutboxTests.OwnHost own) : IClassFixture<OutboxTests.OwnHost>
{
    private PortalHost Host => own.Host;

    [Fact]
    public async Task Two_senders_send_a_mail_once()
    {
        var account = await Host.NewCandidateAsync();
        var id = await AddAsync(account, MailTemplates.PasswordChanged);
        var carrier = new Carrier();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Sender(carrier).SendDueAsync(CancellationToken.None)));

        Assert.Single(carrier.Sent, mail => mail.MessageId == $"{id:N}@localhost");
        var row = await RowAsync(id);
        Assert.Equal(1, row.Attempts);
        Assert.NotNull(row.SentAt);
    }

    [Fact]
    public async Task A_failed_mail_is_retried_with_the_same_Message_ID_and_given_up_after_four_days()
    {
        var account = await Host.NewCandidateAsync();
        var id = await AddAsync(account, MailTemplates.PasswordChanged);
        var carrier = new Carrier { Failure = new IOException($"550 {account.Email} is unknown") };
        var waits = new List<TimeSpan>();

        for (var tries = 0; tries < OutboxSender.MostAttempts; tries++)
        {
            await DueNowAsync(id);
            await Sender(carrier).SendDueAsync(CancellationToken.None);
            waits.Add((await RowAsync(id)).DueAt - PortalHost.Now);
        }

        var row = await RowAsync(id);
        Assert.Equal((OutboxSender.MostAttempts, "IOException"), (row.Attempts, row.LastError)); // It does not contain the address.
        Assert.NotNull(row.DeadAt);
        Assert.Equal([30, 60, 120, 240], waits.Take(4).Select(wait => (int)wait.TotalSeconds));
        Assert.InRange(waits.Take(OutboxSender.MostAttempts - 1).Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait).TotalDays, 3.8, 4.2);
        Assert.Single(carrier.Tried.Select(mail => mail.MessageId).Distinct());
    }

    [Fact]
    public async Task A_refused_address_is_given_up_at_once()
    {
        var account = await Host.NewCandidateAsync();
        var id = await AddAsync(account, MailTemplates.PasswordChanged);

        await Sender(new Carrier { Failure = new MailRefusedException("550") }).SendDueAsync(CancellationToken.None);

        Assert.NotNull((await RowAsync(id)).DeadAt);
    }

    [Fact]
    public async Task A_mail_whose_subject_is_gone_is_not_sent()
    {
        var account = await Host.NewCandidateAsync();
        var id = await AddAsync(account, MailTemplates.ApplicationSubmitted, Guid.NewGuid());

        await Host.SendMailsAsync();

        Assert.Equal("nothing-to-say", (await RowAsync(id)).LastError);
        Assert.Empty(await Host.MailsToAsync(account.Email));
    }

    [Fact]
    public void Every_template_has_its_words_in_both_languages()
    {
        Assert.Equal(MailText.Keys(Language.English).Order(), MailText.Keys(Language.French).Order());
        Assert.All(MailTemplates.All, template => Assert.All(
            new[] { Language.English, Language.French }, language => Assert.NotNull(MailText.Find(language, $"{template}_Subject"))));
        Assert.All(Enum.GetNames<NatoInternships.Domain.Documents.RefusalReason>(), reason => Assert.NotNull(MailText.Find(Language.French, $"Refused_{reason}")));
        Assert.All(Enum.GetNames<NatoInternships.Domain.Documents.DocumentKind>(), kind => Assert.NotNull(MailText.Find(Language.French, $"Kind_{kind}")));
    }

    [Theory]
    [InlineData(Language.English, "Wednesday 4 June 2025, 14:00:00, Brussels time (UTC+2)")]
    [InlineData(Language.French, "mercredi 4 juin 2025, 14\u00A0h\u00A000\u00A0min\u00A000\u00A0s, heure de Bruxelles (UTC+2)")]
    public void A_moment_is_formatted_in_the_users_language(Language language, string words) =>
        Assert.Equal(words, Format.In(language).BrusselsDateAndTimeWithSeconds(PortalHost.Now));

    [Fact]
    public async Task The_mail_of_the_demonstrations_submission_tells_number_receipt_and_both_times()
    {
        var mail = (await Host.MailsToAsync(NatoInternships.Infrastructure.Seeding.DemoAccounts.Candidate)).First(one => one.Subject!.StartsWith("Application received", StringComparison.Ordinal));
        var receipt = await Host.WithDbAsync(db => db.Submissions.OrderBy(s => s.ArrivedAt).Select(s => s.Receipt).FirstAsync());

        Assert.Contains(receipt, mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Wednesday 4 June 2025, 14:00:00, Brussels time (UTC+2)", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Wednesday 4 June 2025, 12:00:00 UTC", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5080/en/applications/", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("/versions/1/receipt", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains($"http://localhost:5080/en/receipts/{receipt}", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains(receipt, mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mails_can_be_read_in_Development_only()
    {
        var account = await Host.NewCandidateAsync();
        await AddAsync(account, MailTemplates.AccountExists);
        var mail = Assert.Single(await Host.MailsToAsync(account.Email));
        using var visitor = Host.Visitor();

        var list = await visitor.GetStringAsync("/dev/mail");
        var path = System.Text.RegularExpressions.Regex.Match(list, $"/dev/mail/[^\"]*{mail.MessageId!.Split('@')[0]}").Value;
        var one = await visitor.GetStringAsync(path);
        using var production = await PortalHost.InProduction.Visitor("https://internships.example").GetAsync("/dev/mail");

        Assert.Contains(account.Email, list, StringComparison.Ordinal);
        Assert.Contains("<a href=\"http://localhost:5080/en/account/sign-in\">", one, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, production.StatusCode);
    }

    private async Task<Guid> AddAsync(TestAccount account, string template, Guid? subject = null)
    {
        var message = new OutboxMessage
        {
            Id = Guid.NewGuid(),
            Template = template,
            UserId = account.UserId,
            SubjectId = subject,
            CreatedAt = PortalHost.Now,
            DueAt = PortalHost.Now,
        };
        await Host.WithDbAsync(async db =>
        {
            db.OutboxMessages.Add(message);
            await db.SaveChangesAsync();
        });

        return message.Id;
    }

    private Task<int> DueNowAsync(Guid id) => Host.WithDbAsync(db =>
        db.OutboxMessages.Where(m => m.Id == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, PortalHost.Now)));

    private Task<OutboxMessage> RowAsync(Guid id) => Host.WithDbAsync(db => db.OutboxMessages.AsNoTracking().SingleAsync(m => m.Id == id));

    private OutboxSender Sender(IMailTransport carrier) => new(
        Host.Services.GetRequiredService<IServiceScopeFactory>(), carrier, Host.Services.GetRequiredService<SiteLinks>(),
        Host.Services.GetRequiredService<MailOptions>(), Host.Services.GetRequiredService<TimeProvider>(), NullLogger<OutboxSender>.Instance);

    private sealed class Carrier : IMailTransport
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<MimeMessage> sent = [];
        private readonly System.Collections.Concurrent.ConcurrentQueue<MimeMessage> tried = [];

        public Exception? Failure { get; init; }

        public IReadOnlyCollection<MimeMessage> Sent => sent;

        public IReadOnlyCollection<MimeMessage> Tried => tried;

        public Task SendAsync(MimeMessage message, CancellationToken ct)
        {
            tried.Enqueue(message);
            if (Failure is not null)
            {
                return Task.FromException(Failure);
            }

            sent.Enqueue(message);

            return Task.CompletedTask;
        }
    }

    public sealed class OwnHost : IAsyncLifetime
    {
        public PortalHost Host { get; } = PortalHost.Apart(settings: new Dictionary<string, string> { ["Jobs:Enabled"] = "false" });

        /// <summary>The mails of the demo data are sent before any test starts.</summary>
        public Task InitializeAsync() => Host.SendMailsAsync();

        public async Task DisposeAsync() => await Host.DisposeAsync();
    }
}
