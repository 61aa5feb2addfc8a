using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NatoInternships.TestSupport.Documents;
using NatoInternships.TestSupport.Hosting;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Uploads;
using NatoInternships.Web.Tests.Areas.Account;
using NatoInternships.Web.Tests.Areas.Candidates;
using NatoInternships.Web.Tests.Areas.Candidates.Documents;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Tests.Uploads;

/// <summary>Forms that are too large or too slow.</summary>
public sealed class BodyLimitTests
{
    private const string Boundary = "----b";

    [Theory]
    [InlineData("en", "This is too large", false)]
    [InlineData("fr", "L’envoi est trop volumineux", true)]
    public async Task A_form_without_a_file_of_more_than_512_kB_is_refused(string language, string title, bool isChunked)
    {
        using var browser = PortalHost.Current.Visitor();
        using var content = new FormUrlEncodedContent(Enumerable.Range(0, 7).Select(number => KeyValuePair.Create($"f{number}", new string('x', 100_000))));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/{language}/eligibility") { Content = content };
        request.Headers.TransferEncodingChunked = isChunked;

        using var answer = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(title, (await answer.PageAsync()).Says("h1"));
    }

    [Theory]
    [InlineData("POST /en/eligibility", "application/x-www-form-urlencoded", "a=b&c=")]
    [InlineData("POST /en/applications/AAAA-BBBB-CCCC/submit", "multipart/form-data; boundary=----b", "------b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb")]
    public async Task A_form_that_takes_over_a_minute_is_rejected(string line, string type, string begun)
    {
        using var host = PortalHost.Apart(withDemonstration: false, onKestrel: true);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(host.Origin.Host, host.Origin.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"{line} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {type}\r\nContent-Length: 100000\r\n\r\n{begun}{new string('x', 10_000)}"));
        using var answer = new NetworkStream(socket);
        var first = new byte[64];
        var reading = answer.ReadAsync(first).AsTask();

        await UntilAsync(() =>
        {
            host.Clock.Advance(BodyLimits.LongestArrival / 10); // It may not have started to read.

            return reading.IsCompleted;
        });

        // Or it redirects to the sign-in page without the typed text.
        Assert.Matches("^HTTP/1.1 (408|302) ", Encoding.ASCII.GetString(first, 0, await reading));
    }

    [Fact]
    public async Task An_upload_of_a_candidate_may_take_longer()
    {
        using var host = PortalHost.Apart(withDemonstration: false, onKestrel: true);
        var application = await AnApplication.ReadyAsync(host: host);
        using var browser = host.Browser(application.Account);
        var address = application.At("documents");
        using var form = DocumentsFixture.Form(await browser.OpenAsync(address.ToString()), "form:has(input[value=Qualification])", [("Qualification.Language", "en")]);
        DocumentsFixture.Attach(form, "Qualification.File", SampleFiles.OfSize(700_000), "long.pdf");
        using var slow = new DrippingContent(await form.ReadAsByteArrayAsync(), 100_000);
        slow.Headers.TryAddWithoutValidation("Content-Type", form.Headers.ContentType!.ToString());

        var sending = browser.PostAsync(address, slow);
        await slow.Begun;
        await UntilAsync(() => host.StoredFiles().Any(file => file.Contains("incoming", StringComparison.Ordinal)));
        host.Clock.Advance(TimeSpan.FromMinutes(20));
        slow.GoOn();
        using var answer = await sending;

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("added=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_part_is_read_to_its_limit_and_no_further()
    {
        using var body = new CountingStream(Encoding.ASCII.GetBytes(
            $"--{Boundary}\r\nContent-Disposition: form-data; name=\"Motivation\"\r\n\r\n{new string('x', 11_000_000)}\r\n--{Boundary}--\r\n"));
        var context = new DefaultHttpContext();
        context.Request.ContentType = $"multipart/form-data; boundary={Boundary}";
        context.Request.Body = body;

        var typed = await PostedFieldsReader.ReadAsync(context, SavedFields.MostOfStrangers, CancellationToken.None);

        Assert.Null(typed);
        Assert.InRange(body.Count, 1, 4 * SavedFields.MostOfStrangers);
    }

    [Fact]
    public async Task The_text_of_a_rejected_upload_is_read_without_its_file()
    {
        using var body = new CountingStream(Encoding.ASCII.GetBytes(
            $"--{Boundary}\r\nContent-Disposition: form-data; name=\"Kind\"\r\n\r\nQualification\r\n--{Boundary}\r\nContent-Disposition: form-data; name=\"File\"; filename=\"a.pdf\"\r\n\r\n{new string('x', 5_000_000)}\r\n--{Boundary}--\r\n"));
        var context = new DefaultHttpContext();
        context.Request.ContentType = $"multipart/form-data; boundary={Boundary}";
        context.Request.Body = body;

        var typed = await PostedFieldsReader.ReadAsync(context, SavedFields.MostCharacters, CancellationToken.None);

        Assert.Equal(("File", new SavedField("Kind", "Qualification")), (typed!.Fields.FileField, Assert.Single(typed.Fields.Fields)));
        Assert.InRange(body.Count, 1, 100_000);
    }

    [Fact]
    public async Task An_upload_of_10_MB_after_the_session_ended_keeps_its_text()
    {
        var application = await AnApplication.ReadyAsync();
        using var form = DocumentsFixture.Form(await application.PageAsync("documents"), "form:has(input[value=Qualification])", [("Qualification.Language", "el")]);
        DocumentsFixture.Attach(form, "Qualification.File", SampleFiles.OfSize(10_000_000), "large.pdf");
        await application.Host.WithDbAsync(db => db.UserSessions
            .Where(session => session.UserId == application.Account.UserId)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, PortalHost.Now)));

        using var lost = await application.Client.PostAsync(application.At("documents"), form);
        var signIn = await application.Client.OpenAsync(lost.Headers.Location!.ToString());
        using var signedIn = await application.Client.SubmitAsync(
            signIn, "main form", new Dictionary<string, string?> { ["Email"] = application.Account.Email, ["Password"] = application.Account.Password });
        var saved = await application.Client.OpenHeldAsync(signedIn.Headers.Location!.ToString());

        Assert.Equal("el", saved.QuerySelector("#Qualification_Language option[selected]")!.GetAttribute("value"));
        Assert.Contains("Choose the file again", saved.QuerySelector("form[data-shown-again]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(15_000, true)]
    [InlineData(17_000, false)]
    public async Task A_small_form_of_an_anonymous_user_is_saved_and_a_large_one_is_not(int length, bool isSaved)
    {
        using var browser = PortalHost.Current.Visitor();
        using var refused = await browser.FillAsync(
            "/en/account/forgot-password", "main form", ("Email", new string('x', length)), ("__RequestVerificationToken", "expired"));

        Assert.Equal(isSaved ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task The_sixth_anonymous_form_of_a_network_in_a_minute_is_not_saved_and_that_of_an_account_is()
    {
        using var host = PortalHost.Apart(withDemonstration: false, settings: new Dictionary<string, string> { ["RateLimits:AnonymousSavedFormsAMinute"] = "5" });
        using var stranger = host.Visitor();
        using var known = host.Client(await host.NewCandidateAsync());
        var statuses = new List<HttpStatusCode>();
        for (var times = 0; times < 6; times++)
        {
            using var refused = await stranger.FillAsync("/en/account/forgot-password", "main form", ("Email", "a@test.example"), ("__RequestVerificationToken", "expired"));
            statuses.Add(refused.StatusCode);
        }

        using var theirs = await known.FillAsync("/en/account/security", "#theme", ("Theme", "dark"), ("__RequestVerificationToken", "expired"));

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.Redirect, 5), HttpStatusCode.BadRequest], statuses);
        Assert.Equal(HttpStatusCode.Redirect, theirs.StatusCode);
    }

    private static async Task UntilAsync(Func<bool> happened)
    {
        for (var tries = 0; tries < 1000 && !happened(); tries++)
        {
            await Task.Delay(10);
        }

        Assert.True(happened());
    }

    /// <summary>Counts the bytes that are read.</summary>
    private sealed class CountingStream(byte[] content) : MemoryStream(content)
    {
        public long Count { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            Count += read;

            return read;
        }
    }
}
