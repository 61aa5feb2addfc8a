using NatoInternships.Benchmarks.Data;
using NatoInternships.Benchmarks.Load;
using NatoInternships.Benchmarks.Servers;

namespace NatoInternships.Benchmarks.Scenarios;

/// <summary>
/// The remaining submissions on one portal, one round at a time. Reads the check page before, as a browser does, and measures only the
/// post.
/// </summary>
internal sealed class SubmitForms(Portal portal, IReadOnlyList<string> sessions, Options options)
{
    private readonly IReadOnlyList<Actor> actors = portal.Stage.Submitters;
    private readonly Pdf[] files = [.. Enumerable.Range(0, options.Connections).Select(_ => new Pdf(200_000))];
    private Form[] round = [];
    private int used;

    /// <summary>Number of submissions that were answered with a receipt.</summary>
    public int Acknowledged { get; private set; }

    public bool HasMore => used + options.Submissions <= actors.Count * 3;

    /// <summary>Reads the check pages of the next round.</summary>
    public void Prepare()
    {
        round = new Form[options.Submissions];
        var (next, from) = (-1, used);
        used += round.Length;
        Generator.Run(portal.Server.Port, options.Connections, TimeSpan.FromMinutes(5), (connection, _) =>
        {
            var index = Interlocked.Increment(ref next);
            if (index >= round.Length)
            {
                return false;
            }

            round[index] = Read(connection, from + index);

            return true;
        });
    }

    public Measured Send()
    {
        var next = -1;
        var measured = Generator.Run(portal.Server.Port, options.Connections, TimeSpan.FromMinutes(5), (connection, worker) =>
        {
            var index = Interlocked.Increment(ref next);
            if (index >= round.Length)
            {
                return false;
            }

            var (form, file) = (round[index], files[worker].Next());
            var head = RawRequest.PostHead(form.Path, Multipart.ContentType, form.Body.LengthWith(file), form.Cookies, index);
            var answer = connection.Send(keepBody: true, head, form.Body.Head, file, form.Body.Tail);
            Expect.Of(answer, 303, null, $"Submit {form.Path}");
            if (answer.Header("Location")?.EndsWith("/receipt", StringComparison.Ordinal) != true)
            {
                throw new InvalidDataException($"A submit leads to {answer.Header("Location")}, not to its receipt.");
            }

            return true;
        });
        Acknowledged += round.Length;

        return measured;
    }

    // First the first application of each candidate, then the second.
    private Form Read(RawConnection connection, int index)
    {
        var (actor, session) = (actors[index % actors.Count], sessions[index % actors.Count]);
        var path = $"/en/applications/{actor.References[index / actors.Count]}";
        var answer = Expect.Of(connection.Send(keepBody: true, RawRequest.Get($"{path}/check", session, index)), 200, null, "Check page");
        var page = answer.Text;
        (string, string)[] fields =
        [
            ("__RequestVerificationToken", Pages.Hidden(page, "__RequestVerificationToken")),
            ("Input.ConcurrencyStamp", Pages.Hidden(page, "Input.ConcurrencyStamp")),
            ("Input.Truth", "true"),
            ("Input.AiRule", "true"),
            ("Input.Integrity", "true"),
            ("Input.JoinsPool", "true"),
            ("SubmitAttachment.Kind", "Qualification"),
            ("SubmitAttachment.Language", "en"),
        ];

        return new Form($"{path}/submit", Pages.Cookies(answer, session), Multipart.Of(fields, "SubmitAttachment.File", "diploma.pdf"));
    }

    private sealed record Form(string Path, string Cookies, Multipart Body);
}
