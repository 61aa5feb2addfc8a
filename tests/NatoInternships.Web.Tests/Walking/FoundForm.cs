using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Account;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Tests.Walking;

/// <summary>A form that the crawler found, and how to open it again as another person of the same stage.</summary>
/// <param name="Stage">The stage of the person who sees it; null for an anonymous user.</param>
/// <param name="Language">The language of its page.</param>
/// <param name="Page">URL of its page, with tokens for the person's own ids, or <see cref="MailedLinks"/> and a number.</param>
/// <param name="Index">Its place among the page's forms.</param>
/// <param name="Endpoint">Its target.</param>
/// <param name="Names">Names of its fields, ticked or not.</param>
/// <param name="HasFile">Whether it has a file field.</param>
/// <param name="HasText">Whether it has a text field.</param>
internal sealed record FoundForm(
    Stage? Stage, string Language, string Page, int Index, PortalEndpoint Endpoint, IReadOnlyList<string> Names, bool HasFile, bool HasText)
{
    public const string MailedLinks = "[mail]";

    public override string ToString() => $"{Endpoint.Name} on {Page} ({Language}, {Stage?.ToString() ?? "stranger"})";

    /// <summary>Opens the form on a new page as a new person, or as the given one.</summary>
    public async Task<OpenForm> OpenAsync(PortalHost host, CandidateFixture? whose = null)
    {
        var candidateFixture = Stage is { } stage ? whose ?? await CandidateFixture.OfAsync(host, stage) : null;
        if (Page.StartsWith(MailedLinks, StringComparison.Ordinal))
        {
            var (mailed, reader) = (await OfMailsAsync(host, Language))[int.Parse(Page[MailedLinks.Length..], System.Globalization.CultureInfo.InvariantCulture)];

            return await AgainAsync(reader, mailed, candidateFixture);
        }

        var address = (candidateFixture?.Names ?? []).Aggregate(Page, (page, name) => page.Replace(name.Token, name.Value, StringComparison.Ordinal));

        return await AgainAsync(candidateFixture?.Client ?? host.Browser(), address, candidateFixture);
    }

    /// <summary>Opens the same form again on its current page.</summary>
    public async Task<OpenForm> AgainAsync(HttpClient client, string address, CandidateFixture? candidateFixture)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        var page = await answer.PageAsync();
        var forms = page.Forms.OfType<IHtmlFormElement>().ToList();

        return Index < forms.Count
            ? new OpenForm(this, client, address, page, forms[Index], candidateFixture)
            : throw new InvalidOperationException($"{this}: answered {(int)answer.StatusCode} with {forms.Count} forms.");
    }

    /// <summary>
    /// Pages behind mailed links: a new password, a change of address requested and made, and a registration. Each has the client that can
    /// open its form. Always returns the same pages in the same order.
    /// </summary>
    public static async Task<IReadOnlyList<(string Address, HttpClient Client)>> OfMailsAsync(PortalHost host, string language)
    {
        var spoken = language == "fr" ? Domain.Values.Language.French : Domain.Values.Language.English;
        var (changing, changed) = (await host.NewCandidateAsync(language: spoken), await host.NewCandidateAsync(language: spoken));
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AskForNewPassword>().ExecuteAsync(changing.Email, CancellationToken.None);
        }

        var owner = host.Browser(changing);
        var confirm = await AskForAddressAsync(host, changing);
        using (await host.Browser(changed).FillAsync(await AskForAddressAsync(host, changed), "main form"))
        {
        }

        var (registered, email) = (host.Browser(), AccountForms.NewAddress());
        using (await registered.RegisterAsync(email, AccountForms.NewPassword(), language))
        {
        }

        return
        [
            ((await host.MailsToAsync(changing.Email))[^1].LinkIn("/account/reset-password"), host.Browser()),
            (confirm, owner),
            ($"/{language}/account/security", owner), // A change is pending there.
            ((await host.MailsToAsync(changed.Email))[^1].LinkIn("/account/email-change/undo"), host.Browser()),
            ((await host.MailsToAsync(email))[^1].LinkIn("/account/confirm-email"), registered),
            ($"/{language}/account/confirm-email", registered),
        ];
    }

    private static async Task<string> AskForAddressAsync(PortalHost host, TestAccount account)
    {
        var newAddress = AccountForms.NewAddress();
        await using var scope = host.Services.CreateAsyncScope();
        using var browser = host.Client(account);
        var sessionId = await host.WithDbAsync(db => db.UserSessions.Where(session => session.UserId == account.UserId && session.EndedAt == null).Select(session => session.Id).FirstAsync());
        Assert.IsType<AskForNewEmailOutcome.Asked>(await scope.ServiceProvider.GetRequiredService<AskForNewEmail>().ExecuteAsync(
            account.UserId, sessionId, account.Password, newAddress, CancellationToken.None));

        return (await host.MailsToAsync(newAddress))[^1].LinkIn("/account/email-change/confirm");
    }
}
