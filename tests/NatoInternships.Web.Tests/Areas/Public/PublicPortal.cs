using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Public;

/// <summary>
/// A portal with only demo data, on 4 June 2025: the call of 2025 (250702 and six more) closes on 22 June, a second one (260702 and six
/// more) on 6 July. Tests add only closed or cancelled vacancies, so that the open lists do not change.
/// </summary>
internal static class PublicPortal
{
    private static readonly Lazy<PortalHost> One = new(() => PortalHost.Apart());

    public static PortalHost Host => One.Value;

    public static async Task<IHtmlDocument> GetAsync(string address, HttpClient? visitor = null)
    {
        using var response = await (visitor ?? Host.Visitor()).GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);

        return await response.PageAsync();
    }

    /// <summary>Returns a client that is signed in with a demo account.</summary>
    public static async Task<HttpClient> SignedInAsync(string email, PortalHost? host = null)
    {
        var userId = await QueryAsync(db => db.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync(), host);

        return (host ?? Host).Client(new TestAccount(userId, Guid.Empty, email, ""));
    }

    public static async Task<T> QueryAsync<T>(Func<PortalDbContext, Task<T>> query, PortalHost? host = null)
    {
        await using var scope = (host ?? Host).Services.CreateAsyncScope();

        return await query(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    /// <summary>Adds a notice like 250702 in its own call.</summary>
    public static async Task<string> AddVacancyAsync(string number, ApplicationDeadline deadline, bool cancel, string? title = null)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var model = await db.Notices.AsNoTracking().Where(notice => db.Vacancies.Any(v => v.Id == notice.VacancyId && v.Number == "250702")).SingleAsync();
        var criteria = await db.CriteriaVersions.OrderBy(version => version.Name).FirstAsync(version => version.Name == "Notice");
        var call = new Call(Guid.CreateVersion7(), 2026, new LocalizedText("Another call", "Un autre appel"));
        var division = new Division(Guid.CreateVersion7(), Organisations.InternationalStaff, $"T{number}", new LocalizedText("A test division", "Une division de test"));
        var vacancy = new Vacancy(Guid.CreateVersion7(), call.Id, number, division, deadline, criteria.Id);
        var content = title is null ? model.Content : model.Content with { Title = new LocalizedText(title, title) };
        var facts = model.Facts with { DeadlineDate = deadline.Date, DeadlineTime = deadline.LastMinute, InfoSession = null, Intakes = [call.AddIntake(2026, 3).Code] };
        vacancy.Publish(content, facts, $" {number} test ", PortalHost.Now.AddDays(-60));
        if (cancel)
        {
            vacancy.Cancel(PortalHost.Now.AddDays(-1));
        }

        db.Calls.Add(call);
        db.Divisions.Add(division);
        db.Vacancies.Add(vacancy);
        await db.SaveChangesAsync();

        return number;
    }

    /// <summary>Copies one demo notice to an empty portal.</summary>
    public static async Task CopyToAsync(PortalHost empty, string number)
    {
        var (call, division, vacancy, criteria) = await QueryAsync(async db =>
        {
            var found = await db.Vacancies.AsNoTracking().Include(v => v.Notices).SingleAsync(v => v.Number == number);

            return (
                await db.Calls.AsNoTracking().SingleAsync(c => c.Id == found.CallId),
                await db.Divisions.AsNoTracking().SingleAsync(d => d.Id == found.DivisionId),
                found,
                await db.CriteriaVersions.AsNoTracking().SingleAsync(c => c.Id == found.CriteriaId));
        });
        await using var scope = empty.Services.CreateAsyncScope();
        var other = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        other.AddRange(call, division, criteria, vacancy);
        await other.SaveChangesAsync();
    }
}
