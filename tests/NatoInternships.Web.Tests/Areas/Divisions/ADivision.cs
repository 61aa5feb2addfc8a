using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Account;

namespace NatoInternships.Web.Tests.Areas.Divisions;

/// <summary>An own division with a call, a notice and a member. Each step goes through the real page.</summary>
internal sealed class ADivision
{
    private ADivision(PortalHost host, ACall call, Vacancy vacancy, TestAccount account)
    {
        Host = host;
        Call = call;
        Vacancy = vacancy;
        Account = account;
        Client = host.Client(account);
    }

    public PortalHost Host { get; }

    public ACall Call { get; }

    public Vacancy Vacancy { get; }

    public TestAccount Account { get; }

    /// <summary>Signed in as <see cref="Account"/>.</summary>
    public HttpClient Client { get; }

    public Guid Id => Call.Division.Id;

    public string Code => Call.Division.Code;

    public static async Task<ADivision> MakeAsync(PortalHost? host = null)
    {
        host ??= PortalHost.Current;
        var call = new ACall();
        var vacancy = call.AddVacancy();
        await host.WithDbAsync(async db =>
        {
            db.CriteriaVersions.Add(call.Criteria);
            db.Divisions.Add(call.Division);
            db.Calls.Add(call.Call);
            db.Vacancies.Add(vacancy);
            await db.SaveChangesAsync();
        });
        var account = await host.NewStaffAsync(PortalRoles.DivisionMember);
        var made = new ADivision(host, call, vacancy, account);
        await made.JoinAsync(account);

        return made;
    }

    /// <summary>Makes an account a member, without the page.</summary>
    public Task JoinAsync(TestAccount account) => Host.WithDbAsync(async db =>
    {
        db.DivisionMembers.Add(new DivisionMember(account.UserId, Id, DivisionRole.Member, PortalHost.Now));
        await db.SaveChangesAsync();
    });

    /// <summary>Returns a client of another member.</summary>
    public async Task<HttpClient> ColleagueAsync()
    {
        var account = await Host.NewStaffAsync(PortalRoles.DivisionMember);
        await JoinAsync(account);

        return Host.Client(account);
    }

    /// <summary>Ends the membership of <see cref="Account"/>, without the page.</summary>
    public Task RemoveAsync() => Host.WithDbAsync(async db =>
    {
        (await db.DivisionMembers.SingleAsync(member => member.UserId == Account.UserId && member.DivisionId == Id)).Change(DivisionRole.Member, PortalHost.Now, PortalHost.Now);
        await db.SaveChangesAsync();
    });

    /// <summary>Returns what a member types for a whole need.</summary>
    public Dictionary<string, string?> Typed(params (string Name, string? Value)[] others)
    {
        var typed = new Dictionary<string, string?>
        {
            ["Input.Title"] = "An intern for letters", ["Input.Tasks"] = "Answers letters.", ["Input.VacancyId"] = $"{Vacancy.Id}",
            ["Input.IntakeId"] = $"{Call.March.Id}", ["Input.Places"] = "2",
            ["Input.Wishes[0].Code"] = "0421", ["Input.Wishes[0].Weight"] = "Needed",
        };
        foreach (var (name, value) in others)
        {
            typed[name] = value;
        }

        return typed;
    }

    /// <summary>Fills the form of a new need and posts it.</summary>
    public async Task<HttpResponseMessage> StateAsync(string then = "send", string culture = "en", params (string Name, string? Value)[] others) =>
        await Client.SubmitAsync(await Client.OpenAsync($"/{culture}/divisions/needs/new"), "#need", Typed([("then", then), .. others]));

    /// <summary>Returns the id of a need that is saved as a draft, or sent.</summary>
    public async Task<Guid> StatedAsync(string then = "send")
    {
        using var answer = await StateAsync(then);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        return Guid.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1]);
    }

    public Task<Need> StoredAsync(Guid id) => Host.WithDbAsync(db => db.Needs.AsNoTracking().Include(need => need.PlaceRows).SingleAsync(need => need.Id == id));

    public static async Task<IHtmlDocument> OpenAsync(HttpClient client, Guid id, string culture = "en") => await client.OpenAsync($"/{culture}/divisions/needs/{id}");

    /// <summary>Opens the office's page of a need and posts one of its forms.</summary>
    public static async Task<HttpResponseMessage> OfficeAsync(HttpClient officer, Guid id, string form, params (string Name, string? Value)[] typed) =>
        await officer.SubmitAsync(await officer.OpenAsync($"/en/admin/needs/{id}"), form, typed.ToDictionary(one => one.Name, one => one.Value));
}
