using System.Net;
using System.Text;
using NatoInternships.Benchmarks.Data;
using NatoInternships.Benchmarks.Load;
using NatoInternships.Benchmarks.Results;
using NatoInternships.Benchmarks.Servers;

namespace NatoInternships.Benchmarks.Scenarios;

/// <summary>
/// Public pages at a steady pace, cached and not cached in turn: without sign-ins, and while clients sign in continuously, each from its
/// own address with its own account.
/// </summary>
internal sealed class SignInScenario : Scenario
{
    private const double PagesPerSecond = 200;
    private const int Readers = 4;
    private const int WarmUpRounds = 4;

    public override string Name => "sign-in";

    public override async Task RunAsync(Bench bench)
    {
        foreach (var portal in bench.Portals)
        {
            Pages(bench, portal); // Compiles the code before it counts. Sign-ins are included, because there are only ten a second.
            for (var round = 0; round < WarmUpRounds; round++)
            {
                await WithSignInsAsync(bench, portal, round);
            }

            var (calm, busy, signIns) = (new List<double>(), new List<double>(), new List<double>());
            for (var round = 0; round < bench.Options.Rounds; round++)
            {
                calm.Add(Pages(bench, portal).Percentile(99));
                var (percentile, perSecond) = await WithSignInsAsync(bench, portal, WarmUpRounds + round);
                busy.Add(percentile);
                signIns.Add(perSecond);
            }

            Add(bench, portal, "quiet", calm, null, null);
            Add(bench, portal, $"while {bench.Options.SignIns} clients sign in", busy, Figure.Median(calm), $"{Figure.Median(signIns):0.0} sign-ins a second");
        }
    }

    private static void Add(Bench bench, Portal portal, string when, List<double> rounds, double? quiet, string? note) => bench.Add(new Figure
    {
        Scenario = $"Public pages, 99th percentile, {when}",
        Server = portal.Name,
        Unit = "ms",
        Value = Figure.Median(rounds),
        Rounds = rounds,
        Ratio = Figure.Median(rounds) / quiet,
        Goal = quiet is null ? null : Goal.StayBelow(1.5),
        Note = note,
    });

    private static Measured Pages(Bench bench, Portal portal)
    {
        var number = portal.Stage.Call.Vacancies[0].Number;
        byte[][] pages =
        [
            RawRequest.Get($"/en/vacancies/{number}"), RawRequest.Get("/fr/vacancies"),
            RawRequest.Get($"/en/vacancies/{number}?utm_source=newsletter"), RawRequest.Get("/fr/vacancies?utm_source=newsletter"),
        ];
        var turn = new int[Readers];

        return Generator.Pace(portal.Server.Port, Readers, PagesPerSecond, TimeSpan.FromSeconds(bench.Options.Seconds * 2), (connection, worker) =>
        {
            Expect.Of(connection.Send(keepBody: false, pages[(worker + turn[worker]++) % pages.Length]), 200, null, "Public page");

            return true;
        });
    }

    private static async Task<(double Percentile, double PerSecond)> WithSignInsAsync(Bench bench, Portal portal, int round)
    {
        var clients = portal.Stage.SignIns;
        // Each round uses new addresses, because sign-ins from one are limited.
        var forms = clients.Select((actor, index) => Form(portal.Server, actor, (round * clients.Count) + index)).ToList();
        var stop = false;
        var signIns = Task.Factory.StartNew(
            () => Generator.Run(portal.Server.Port, clients.Count, TimeSpan.FromMinutes(1), (connection, worker) =>
            {
                var (head, body) = forms[worker];
                Expect.Of(connection.Send(keepBody: true, head, body), 302, null, "Sign-in");

                return !Volatile.Read(ref stop);
            }),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await Task.Delay(TimeSpan.FromSeconds(bench.Options.Seconds / 4)); // The queue must be full before pages count.
        var pages = Pages(bench, portal);
        Volatile.Write(ref stop, true);
        var signedIn = await signIns;

        return (pages.Percentile(99), signedIn.PerSecond);
    }

    private static (byte[] Head, byte[] Body) Form(ServerProcess server, Actor actor, int client)
    {
        using var connection = new RawConnection(server.Port);
        var answer = Expect.Of(connection.Send(keepBody: true, RawRequest.Get("/en/account/sign-in", null, client)), 200, null, "Sign-in page");
        string Field(string name, string value) => $"{WebUtility.UrlEncode(name)}={WebUtility.UrlEncode(value)}";
        var body = Encoding.ASCII.GetBytes(string.Join('&',
            Field("Email", actor.Email), Field("Password", Stage.Password), Field("__RequestVerificationToken", Data.Pages.Hidden(answer.Text, "__RequestVerificationToken"))));

        return (RawRequest.PostHead("/en/account/sign-in", "application/x-www-form-urlencoded", body.Length, Data.Pages.Cookies(answer, null), client), body);
    }
}
