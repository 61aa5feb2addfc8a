using System.Text.RegularExpressions;
using NatoInternships.Domain.Screening;
using NatoInternships.Web.Tests.Areas.Admin.Screening;
using static NatoInternships.Web.Tests.Areas.Admin.Release.ReleaseTests;
using static NatoInternships.Web.Tests.Areas.Admin.Screening.ScreeningOffice;

namespace NatoInternships.Web.Tests.Areas.Admin.Release;

/// <summary>
/// A held decision leaves no mark: of two candidates alike, one decided each way, every page, mail and file is equal byte for byte after their
/// own references, addresses and times are masked. After the release the same comparison sees the difference.
/// </summary>
public sealed partial class EmbargoTests
{
    private static readonly string[] Pages =
    [
        "/applications", "/applications/{0}", "/applications/{0}/submitted", "/applications/{0}/receipt", "/applications/{0}/receipt.pdf", "/applications/{0}/eligibility", "/applications/{0}/pool",
        "/applications/{0}/withdraw", "/applications/{0}/documents", "/applications/{0}/second-look", "/profile", "/profile/contact", "/account/data", "/account/data/download", "/account/security",
        "/vacancies/{1}",
    ];

    [Fact]
    public async Task Two_candidates_alike_see_the_same_while_their_decisions_are_held()
    {
        var office = await OpenedAsync();
        var (first, firstReference) = await office.SubmittedByAsync(ToReview());
        var (second, secondReference) = await office.SubmittedByAsync(ToReview());
        using var firstClient = Host.Client(first);
        using var secondClient = Host.Client(second);
        var before = await EverythingAsync(office, first, firstReference, firstClient);
        using var met = await office.AnswerAsync(firstReference, "met");
        using var eligible = await office.DecideAsync(firstReference, DecisionOutcome.Eligible);
        await office.RefusedAsync(secondReference);

        var (one, other) = (await EverythingAsync(office, first, firstReference, firstClient), await EverythingAsync(office, second, secondReference, secondClient));

        using var feed = await firstClient.GetAsync(new Uri("/feed/en.atom", UriKind.Relative)); // The same for everybody, and other tests change its notices.
        Assert.DoesNotContain(firstReference, await feed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(one.Count(page => page.Value.StartsWith("200", StringComparison.Ordinal)) >= 12, string.Join("\n", one.Select(page => page.Key + " " + page.Value[..3])));
        Assert.All(one.Keys, page => Assert.Equal(one[page], other[page]));
        Assert.All(one.Keys, page => Assert.Equal(before[page], one[page]));

        using var lead = await LeadAsync();
        using var released = await PressAsync(office, lead);
        await Host.SendMailsAsync();
        var (oneAfter, otherAfter) = (await EverythingAsync(office, first, firstReference, firstClient), await EverythingAsync(office, second, secondReference, secondClient));

        Assert.NotEqual(oneAfter["/applications/{0}"], otherAfter["/applications/{0}"]);
        Assert.NotEqual(before["mails"], oneAfter["mails"]);
        Assert.Equal(oneAfter["mails"], otherAfter["mails"]); // Not even the mail says which.
    }

    private static async Task<Dictionary<string, string>> EverythingAsync(ScreeningOffice office, TestAccount account, string reference, HttpClient client)
    {
        await Host.SendMailsAsync();
        using var first = await client.GetAsync(new Uri("/en/profile", UriKind.Relative)); // Sets the cookie of forms.
        var seen = new Dictionary<string, string>();
        foreach (var page in Pages)
        {
            var path = string.Format(System.Globalization.CultureInfo.InvariantCulture, page, reference, office.Vacancy.Number);
            using var response = await client.GetAsync(new Uri("/en" + path, UriKind.Relative));
            var body = await response.Content.ReadAsByteArrayAsync();
            var headers = string.Join('\n', response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not ("Set-Cookie" or "Content-Length" or "Content-Security-Policy" or "traceparent" or "Content-Disposition" or "ETag")).Select(header => $"{header.Key}: {string.Join(',', header.Value)}"));
            seen[page] = page.EndsWith(".pdf", StringComparison.Ordinal)
                ? $"{(int)response.StatusCode} {headers} {body.Length / 200}" // Compressed: the size, coarsely.
                : $"{(int)response.StatusCode} {headers} {Masked(System.Text.Encoding.UTF8.GetString(body), account, reference)}";
        }

        seen["mails"] = string.Join("\n---\n", (await Host.MailsToAsync(account.Email)).Select(mail => Masked(mail.Subject + mail.TextBody, account, reference)).Order(StringComparer.Ordinal));

        return seen;
    }

    private static string Masked(string text, TestAccount account, string reference) => Times().Replace(
        Ids().Replace(text.Replace(reference, "REFERENCE", StringComparison.Ordinal).Replace(account.Email, "EMAIL", StringComparison.OrdinalIgnoreCase).Replace(System.Net.WebUtility.HtmlEncode(account.Email), "EMAIL", StringComparison.OrdinalIgnoreCase), "ID"),
        "TIME");

    // Ids, hashes, tokens of forms, nonces.
    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}|([0-9a-f]{4} ){3,}[0-9a-f]{4}|CfDJ8[^""<]+|<code>\w+</code>|nonce=""[^""]+""|R-\d{4}-REFERENCE-\d\d")]
    private static partial Regex Ids();

    [GeneratedRegex(@"\d{2}:\d{2}(:\d{2}(\.\d+)?)?")]
    private static partial Regex Times();
}
