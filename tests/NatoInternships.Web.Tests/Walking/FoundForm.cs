using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Tests.Walking;

/// <summary>A form that the walk came upon, and the way to it: so that it can be opened again for somebody else of the same stage.</summary>
/// <param name="Stage">Of whoever sees it; null for a stranger.</param>
/// <param name="Language">Of its page.</param>
/// <param name="Page">Address of its page, with tokens for whatever belongs to the reader, or <see cref="MailedLinks"/> and a number.</param>
/// <param name="Index">Its place among the page's forms.</param>
/// <param name="Endpoint">Where it goes.</param>
/// <param name="Names">Of its fields, ticked or not.</param>
/// <param name="HasFile">Whether a file can be chosen in it.</param>
/// <param name="HasText">Whether words can be typed into it.</param>
internal sealed record FoundForm(
    Stage? Stage, string Language, string Page, int Index, PortalEndpoint Endpoint, IReadOnlyList<string> Names, bool HasFile, bool HasText)
{
    public const string MailedLinks = "[mail]";

    public override string ToString() => $"{Endpoint.Name} on {Page} ({Language}, {Stage?.ToString() ?? "stranger"})";

    /// <summary>The form on a fresh page of somebody new, or of the one given.</summary>
    public async Task<OpenForm> OpenAsync(PortalHost host, Belongings? whose = null)
    {
        var belongings = Stage is { } stage ? whose ?? await Belongings.OfAsync(host, stage) : null;
        var client = belongings?.Client ?? host.Browser();
        var address = Page.StartsWith(MailedLinks, StringComparison.Ordinal)
            ? (await LinksOfMailsAsync(host, Language))[int.Parse(Page[MailedLinks.Length..], System.Globalization.CultureInfo.InvariantCulture)]
            : (belongings?.Names ?? []).Aggregate(Page, (page, name) => page.Replace(name.Token, name.Value, StringComparison.Ordinal));

        return await AgainAsync(client, address, belongings);
    }

    /// <summary>The same form on its page as it is now.</summary>
    public async Task<OpenForm> AgainAsync(HttpClient client, string address, Belongings? belongings)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        var page = await answer.PageAsync();
        var forms = page.Forms.OfType<IHtmlFormElement>().ToList();

        return Index < forms.Count
            ? new OpenForm(this, client, address, page, forms[Index], belongings)
            : throw new InvalidOperationException($"{this}: answered {(int)answer.StatusCode} with {forms.Count} forms.");
    }

    /// <summary>The pages that only a mail leads to, for somebody who asked for a new password and a new address.</summary>
    public static async Task<IReadOnlyList<string>> LinksOfMailsAsync(PortalHost host, string language)
    {
        var account = await host.NewCandidateAsync(language: language == "fr" ? Domain.Values.Language.French : Domain.Values.Language.English);
        var newAddress = $"new-{Guid.NewGuid():N}@test.example";
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AskForNewPassword>().ExecuteAsync(MailAddress.Read(account.Email)!, CancellationToken.None);
            using var browser = host.Client(account);
            var sessionId = await host.WithDbAsync(db => db.UserSessions.Where(session => session.UserId == account.UserId).Select(session => session.Id).SingleAsync());
            Assert.Equal(PasswordCheck.Right, await scope.ServiceProvider.GetRequiredService<AskForNewEmail>().ExecuteAsync(
                account.UserId, sessionId, account.Password, MailAddress.Read(newAddress)!, CancellationToken.None));
        }

        var mails = (await host.MailsToAsync(account.Email)).Concat(await host.MailsToAsync(newAddress));

        return [.. mails.SelectMany(mail => mail.TextBody!.Split([' ', '\n', '\r'])).Where(word => word.StartsWith("http://", StringComparison.Ordinal))
            .Select(link => new Uri(link).PathAndQuery).Where(link => link.Contains("token=", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal)];
    }
}
