using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Benchmarks.Data;
using NatoInternships.Benchmarks.Load;
using NatoInternships.Benchmarks.Results;
using NatoInternships.Benchmarks.Servers;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Databases;

namespace NatoInternships.Benchmarks.Scenarios;

/// <summary>Two officers who search the list, open applications, and decide one after the other.</summary>
internal sealed class ScreeningScenario : Scenario
{
    private const int Officers = 2;

    // Other addresses than in the other scenarios, because requests of one address are limited.
    private const int FirstClient = 40_000;

    public override string Name => "screening";

    public override bool HasYardstick => false;

    public override async Task RunAsync(Bench bench)
    {
        foreach (var portal in bench.Portals)
        {
            var server = portal.Start();
            var (cookies, references) = await PrepareAsync(portal);
            var isSqlite = portal.Stage.Engine == Engine.Sqlite;
            var list = $"/en/admin/screening?call={portal.Stage.Call.Call.Id}";
            var turns = (int)(bench.Options.Seconds * 20);
            Add(bench, portal, "list with three filters and a word", isSqlite ? 20 : 40, Run(server.Port, cookies, turns, (officer, turn) =>
                officer.Get($"{list}&result=Meets&state=Waiting&officer=nobody&q={(char)('a' + (turn % 26))}", isTimed: true)));
            Add(bench, portal, "list without a filter", null, Run(server.Port, cookies, turns, (officer, _) => officer.Get(list, isTimed: true)));
            Add(bench, portal, "page of an application", isSqlite ? 30 : 40, Run(server.Port, cookies, Math.Min(turns, references.Count / Officers), (officer, turn) =>
                officer.Get(Application(references[(turn * Officers) + officer.Number]), isTimed: true)));
            Add(bench, portal, "decision and the next page", isSqlite ? 40 : 60, Run(server.Port, cookies, Math.Min(turns, references.Count / Officers), (officer, turn) =>
                officer.Decide(Application(references[(turn * Officers) + officer.Number]))));
        }
    }

    private static string Application(string reference) => $"/en/admin/applications/{reference}?state=Waiting";

    private static void Add(Bench bench, Portal portal, string name, double? goal, List<double> milliseconds)
    {
        if (milliseconds.Count == 0)
        {
            throw new InvalidOperationException($"Nothing was measured: {name}.");
        }

        var sorted = new Measured(milliseconds.Count, milliseconds.Sum() / 1000, [.. milliseconds.Order()]);
        bench.Add(new Figure
        {
            Scenario = $"Screening: {name}, 99th percentile",
            Server = portal.Name,
            Unit = "ms",
            Value = sorted.Percentile(99),
            Goal = goal is { } highest ? Goal.StayBelow(highest) : null,
            MedianMilliseconds = sorted.Percentile(50),
            Percentile99Milliseconds = sorted.Percentile(99),
            Note = $"{milliseconds.Count} times, {Officers} connections",
        });
    }

    // The first turns are not measured, so that the JIT has compiled the code.
    private static List<double> Run(int port, IReadOnlyList<string> cookies, int turns, Action<Officer, int> act)
    {
        var measured = new List<double>();
        var threads = cookies.Select((cookie, number) => new Thread(() =>
        {
            using var officer = new Officer(port, cookie, number, FirstClient + number);
            for (var turn = 0; turn < turns; turn++)
            {
                act(officer, turn);
            }

            lock (measured)
            {
                measured.AddRange(officer.Milliseconds.Skip(Math.Min(20, officer.Milliseconds.Count / 4)));
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        return measured;
    }

    // The officers, and applications of ended vacancies that meet all conditions.
    private static async Task<(IReadOnlyList<string> Cookies, IReadOnlyList<string> References)> PrepareAsync(Portal portal)
    {
        await using var scope = portal.Stage.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var ids = new List<Guid>();
        for (var number = 0; number < Officers; number++)
        {
            var user = new PortalUser
            {
                Id = Guid.CreateVersion7(), UserName = $"{Guid.NewGuid():N}@office.example", Email = $"{Guid.NewGuid():N}@office.example", DisplayName = $"Officer {number}",
                EmailConfirmed = true, SecurityStamp = Guid.NewGuid().ToString("N"), CreatedAt = TimeProvider.System.GetUtcNow(),
            };
            (user.NormalizedUserName, user.NormalizedEmail) = (user.UserName.ToUpperInvariant(), user.Email.ToUpperInvariant());
            db.Users.Add(user);
            db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = PortalRoles.IdOf(PortalRoles.HrOfficer) });
            ids.Add(user.Id);
        }

        await db.SaveChangesAsync();
        var now = TimeProvider.System.GetUtcNow();
        var references = await db.ScreeningRows
            .Where(row => row.State == ScreeningState.Waiting && row.Overall == Verdict.Meets && db.Vacancies.Any(vacancy => vacancy.Id == row.VacancyId && vacancy.ClosesAt <= now))
            .OrderBy(row => row.RowNo)
            .Select(row => row.Reference)
            .Take(2000)
            .ToListAsync();
        var cookies = new List<string>();
        foreach (var id in ids)
        {
            cookies.Add(await Sessions.OpenAsync(portal.Stage.Services, id, SessionClaims.Passed));
        }

        return (cookies, references);
    }

    private sealed class Officer(int port, string cookie, int number, int client) : IDisposable
    {
        private readonly RawConnection connection = new(port);
        private string? cookies = cookie;

        public int Number => number;

        public List<double> Milliseconds { get; } = [];

        public void Dispose() => connection.Dispose();

        public string Get(string path, bool isTimed)
        {
            var watch = Stopwatch.StartNew();
            var answer = Expect.Of(connection.Send(keepBody: true, RawRequest.Get(path, cookies, client)), 200, null, path);
            if (isTimed)
            {
                Milliseconds.Add(watch.Elapsed.TotalMilliseconds);
            }

            cookies = Pages.Cookies(answer, cookies);

            return answer.Text;
        }

        public void Decide(string path)
        {
            var page = Get(path, isTimed: false);
            (string Name, string Value)[] fields = [("outcome", "Eligible"), ("seen", Pages.Hidden(page, "seen")), ("__RequestVerificationToken", Pages.Hidden(page, "__RequestVerificationToken"))];
            var body = Encoding.ASCII.GetBytes(string.Join('&', fields.Select(field => $"{WebUtility.UrlEncode(field.Name)}={WebUtility.UrlEncode(field.Value)}")));
            var action = path.Replace("?", "/decision?", StringComparison.Ordinal);
            var watch = Stopwatch.StartNew();
            Expect.Of(connection.Send(keepBody: true, RawRequest.PostHead(action, "application/x-www-form-urlencoded", body.Length, cookies, client), body), 302, null, "decision");
            Get(path, isTimed: false);
            Milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        }
    }
}
