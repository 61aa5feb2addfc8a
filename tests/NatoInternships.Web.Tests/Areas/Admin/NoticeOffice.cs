using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Admin;

/// <summary>
/// The Internship Office of a portal with its own database, because its notices would change the lists of other tests. Each step goes
/// through the real page.
/// </summary>
public sealed class NoticeOffice : IDisposable
{
    private int last;

    public PortalHost Host { get; } = PortalHost.Apart();

    public Task<HttpClient> OfficerAsync() => StaffAsync(PortalRoles.HrOfficer);

    public Task<HttpClient> LeadAsync() => StaffAsync(PortalRoles.HrLead);

    public async Task<HttpClient> StaffAsync(string role) => Host.Client(await Host.NewStaffAsync(role));

    /// <summary>Begins a vacancy with an empty notice, and returns its number.</summary>
    public async Task<string> BegunAsync(HttpClient officer, string culture = "en")
    {
        var number = $"{269000 + Interlocked.Increment(ref last)}";
        using var answer = await officer.SubmitAsync(await OpenAsync(officer, $"/{culture}/admin/vacancies/new"), ".form-page", await NewVacancyAsync(number));
        Assert.Equal($"/{culture}/admin/vacancies/{number}", answer.Headers.Location?.OriginalString);

        return number;
    }

    public async Task<Dictionary<string, string?>> NewVacancyAsync(string number) => new()
    {
        ["Input.Number"] = number,
        ["Input.DivisionId"] = (await Host.WithDbAsync(db => db.Divisions.Where(d => d.Code == "PASP").Select(d => d.Id).SingleAsync())).ToString(),
        ["Input.DeadlineDate.Day"] = "15", ["Input.DeadlineDate.Month"] = "7", ["Input.DeadlineDate.Year"] = "2025",
    };

    /// <summary>Returns the number of a notice that is whole and sent for review.</summary>
    public async Task<string> SentAsync(HttpClient officer, string culture = "en")
    {
        var number = await BegunAsync(officer, culture);
        using var answer = await SaveAsync(officer, number, WholeText(), send: true, culture);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        return number;
    }

    /// <summary>Returns the number of a notice that the lead has approved.</summary>
    public async Task<string> ApprovedAsync(HttpClient officer, HttpClient lead, string culture = "en")
    {
        var number = await SentAsync(officer, culture);
        using var answer = await ReviewAsync(lead, number, culture, ("answer", "approve"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        return number;
    }

    /// <summary>Returns the number of a notice that the lead has published.</summary>
    public async Task<string> PublishedAsync(HttpClient officer, HttpClient lead, string culture = "en")
    {
        var number = await ApprovedAsync(officer, lead, culture);
        using var answer = await PublishAsync(lead, number, culture);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        return number;
    }

    public static async Task<HttpResponseMessage> SaveAsync(
        HttpClient officer, string number, IReadOnlyDictionary<string, string?> typed, bool send = false, string culture = "en")
    {
        var answers = new Dictionary<string, string?>(typed);
        if (send)
        {
            answers["then"] = "review";
        }

        return await officer.SubmitAsync(await OpenAsync(officer, $"/{culture}/admin/vacancies/{number}"), "#notice", answers);
    }

    public static async Task<HttpResponseMessage> ReviewAsync(HttpClient reviewer, string number, string culture, params (string Name, string? Value)[] answers) =>
        await reviewer.SubmitAsync(await OpenAsync(reviewer, $"/{culture}/admin/vacancies/{number}/review"), "#review", answers.ToDictionary(answer => answer.Name, answer => answer.Value));

    public static async Task<HttpResponseMessage> PublishAsync(HttpClient lead, string number, string culture = "en") =>
        await lead.SubmitAsync(await OpenAsync(lead, $"/{culture}/admin/vacancies/{number}/publish"), "main form", new Dictionary<string, string?>());

    public static async Task<IHtmlDocument> OpenAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        return await answer.PageAsync();
    }

    /// <summary>A text that nothing blocks.</summary>
    public static Dictionary<string, string?> WholeText(params (string Name, string? Value)[] others)
    {
        var typed = new Dictionary<string, string?>
        {
            ["Input.SummaryEn"] = "Letters and answers.", ["Input.SummaryFr"] = "Des lettres et des réponses.",
            ["Input.LedeEn"] = "Six months with us.", ["Input.LedeFr"] = "Six mois avec nous.",
            ["Input.AboutEn"] = "It answers.", ["Input.AboutFr"] = "Elle répond.",
            ["Input.DailyWorkEn"] = "You answer.", ["Input.DailyWorkFr"] = "Vous répondez.",
            ["Input.TasksEn"] = "Answer letters", ["Input.TasksFr"] = "Répondre aux lettres",
        };
        foreach (var (name, value) in others)
        {
            typed[name] = value;
        }

        return typed;
    }

    public void Dispose() => Host.Dispose();
}

/// <summary>The test classes of one office.</summary>
[CollectionDefinition(nameof(NoticeOffice))]
public sealed class NoticeOfficeGroup : ICollectionFixture<NoticeOffice>;
