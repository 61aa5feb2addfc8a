using NatoInternships.Benchmarks.Data;
using NatoInternships.Benchmarks.Load;
using NatoInternships.TestSupport.Databases;

namespace NatoInternships.Benchmarks.Scenarios;

/// <summary>The same uploads to the yardstick, with candidates of its own database.</summary>
internal sealed class MinimalForms(Bench bench, Engine engine)
{
    private readonly IReadOnlyList<Actor> actors = bench.YardstickStages[engine].Submitters;
    private readonly Pdf[] files = [.. Enumerable.Range(0, bench.Options.Connections).Select(_ => new Pdf(200_000))];

    private readonly Multipart body = Multipart.Of(
        [
            ("__RequestVerificationToken", new string('t', 150)), ("Input.ConcurrencyStamp", new string('s', 64)), ("Input.Truth", "true"), ("Input.AiRule", "true"),
            ("Input.Integrity", "true"), ("Input.JoinsPool", "true"), ("SubmitAttachment.Kind", "Qualification"), ("SubmitAttachment.Language", "en"),
        ],
        "SubmitAttachment.File",
        "diploma.pdf");

    private int used;
    private int from;

    public bool HasMore => used + bench.Options.Submissions <= actors.Count * 3;

    public void Prepare() => (from, used) = (used, used + bench.Options.Submissions);

    public Measured Send()
    {
        var next = from - 1;

        return Generator.Run(bench.Yardstick.Port, bench.Options.Connections, TimeSpan.FromMinutes(5), (connection, worker) =>
        {
            var index = Interlocked.Increment(ref next);
            if (index >= used)
            {
                return false;
            }

            var (actor, slot, file) = (actors[index % actors.Count], index / actors.Count, files[worker].Next());
            var path = $"/uploads/{engine}?application={actor.Applications[slot]}&candidate={actor.CandidateId}&slot={slot + 1}";
            var head = RawRequest.PostHead(path, Multipart.ContentType, body.LengthWith(file), null);
            Expect.Of(connection.Send(keepBody: true, head, body.Head, file, body.Tail), 303, 0, "Minimal upload");

            return true;
        });
    }
}
