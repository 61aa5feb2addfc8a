using System.Diagnostics;
using System.Net;
using System.Text;
using NatoInternships.Benchmarks.Data;
using NatoInternships.Benchmarks.Load;
using NatoInternships.Benchmarks.Results;

namespace NatoInternships.Benchmarks.Scenarios;

/// <summary>
/// Candidates who use the portal one after the other, from the home page to the receipt. Nothing else is sent, so the times show what grows
/// with the database.
/// </summary>
internal sealed class WalkScenario : Scenario
{
    /// <summary>Walks that are not measured, so that the JIT has compiled the code.</summary>
    public const int WarmUps = 12;

    private const string FormType = "application/x-www-form-urlencoded";

    // Other addresses than in the other scenarios, because requests of one address are limited.
    private const int FirstClient = 20_000;

    public override string Name => "walk";

    public override bool HasYardstick => false;

    public override Task RunAsync(Bench bench)
    {
        foreach (var portal in bench.Portals)
        {
            var server = portal.Start();
            var steps = new List<(string Name, List<double> Milliseconds)>();
            for (var walk = 0; walk < portal.Stage.Walkers.Count; walk++)
            {
                using var walker = new Walker(server.Port, portal.Stage, portal.Stage.Walkers[walk], FirstClient + walk, walk < WarmUps ? [] : steps);
                walker.Walk();
            }

            foreach (var (name, milliseconds) in steps)
            {
                var sorted = new Measured(milliseconds.Count, milliseconds.Sum() / 1000, [.. milliseconds.Order()]);
                bench.Add(new Figure
                {
                    Scenario = $"One candidate at a time: {name}",
                    Server = portal.Name,
                    Unit = "ms",
                    Value = sorted.Percentile(50),
                    MedianMilliseconds = sorted.Percentile(50),
                    Percentile99Milliseconds = sorted.Percentile(99),
                });
            }
        }

        return Task.CompletedTask;
    }

    private sealed class Walker(int port, Stage stage, Actor actor, int client, List<(string Name, List<double> Milliseconds)> steps) : IDisposable
    {
        private readonly RawConnection connection = new(port);
        private string? cookies;
        private int step;

        public void Walk()
        {
            var own = $"/en/applications/{actor.References[0]}";
            Get("home", "/en?utm_source=newsletter");
            Get("list of notices", "/en/vacancies?utm_source=newsletter");
            Get("notice", $"/en/vacancies/{stage.Call.Vacancies[0].Number}?utm_source=newsletter");
            var signIn = Get("sign-in page", "/en/account/sign-in");
            Post("sign in", "/en/account/sign-in", 302, signIn, ("Email", actor.Email), ("Password", Stage.Password));
            Get("own applications", "/en/applications");
            Get("task list", own);
            var form = Get("motivation", $"{own}/motivation");
            Post("save", $"{own}/motivation", 302, form, ("Input.Motivation", "I want to see how thirty-two governments reach one sentence."), ("Input.WrittenIn", "English"), Hidden(form, "Input.Revision"));
            var check = Get("check page", $"{own}/check");
            Post("submit", $"{own}/submit", 303, check,
                Hidden(check, "Input.ConcurrencyStamp"), ("Input.Truth", "true"), ("Input.AiRule", "true"), ("Input.Integrity", "true"), ("Input.JoinsPool", "true"));
            Get("receipt", $"{own}/receipt");
        }

        public void Dispose() => connection.Dispose();

        private static (string, string) Hidden(string page, string name) => (name, Pages.Hidden(page, name));

        private string Get(string name, string path)
        {
            var answer = Timed(name, () => connection.Send(keepBody: true, RawRequest.Get(path, cookies, client)), 200);
            cookies = Pages.Cookies(answer, cookies);

            return answer.Text;
        }

        private void Post(string name, string path, int status, string page, params (string Name, string Value)[] fields)
        {
            (string Name, string Value)[] all = [.. fields, ("__RequestVerificationToken", Pages.Hidden(page, "__RequestVerificationToken"))];
            var body = Encoding.ASCII.GetBytes(string.Join('&', all.Select(field => $"{WebUtility.UrlEncode(field.Name)}={WebUtility.UrlEncode(field.Value)}")));
            var head = RawRequest.PostHead(path, FormType, body.Length, cookies, client);
            cookies = Pages.Cookies(Timed(name, () => connection.Send(keepBody: true, head, body), status), cookies);
        }

        private RawAnswer Timed(string name, Func<RawAnswer> send, int status)
        {
            var watch = Stopwatch.StartNew();
            var answer = send();
            var milliseconds = watch.Elapsed.TotalMilliseconds;
            Expect.Of(answer, status, null, name);
            if (steps.Count == step)
            {
                steps.Add((name, []));
            }

            steps[step++].Milliseconds.Add(milliseconds);

            return answer;
        }
    }
}
