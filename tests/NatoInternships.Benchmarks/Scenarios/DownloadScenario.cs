using NatoInternships.Benchmarks.Data;
using NatoInternships.Benchmarks.Load;
using NatoInternships.Benchmarks.Results;
using NatoInternships.Benchmarks.Servers;
using NatoInternships.TestSupport.Databases;

namespace NatoInternships.Benchmarks.Scenarios;

/// <summary>
/// Downloads of a candidate's own document of 200 kB, decrypted while sent, compared with the framework's static file handler and the same
/// bytes.
/// </summary>
internal sealed class DownloadScenario : Scenario
{
    private const int FileLength = 200_000;
    private const string Title = "Download of one's own document, 200 kB";

    public override string Name => "download";

    public override async Task RunAsync(Bench bench)
    {
        var file = new Pdf(FileLength).Next();
        await File.WriteAllBytesAsync(Path.Combine(bench.YardstickFolder, "files", "document.pdf"), file);
        var plain = RawRequest.Get("/files/document.pdf");
        List<Target> targets = [Of(bench, bench.Yardstick, 0, _ => plain)];
        foreach (var portal in bench.Portals)
        {
            var requests = new List<byte[]>();
            var sessions = await Sessions.OpenAsync(portal.Stage.Services, portal.Stage.Readers);
            for (var index = 0; index < sessions.Count; index++)
            {
                requests.Add(Upload(portal, index, sessions[index], file));
            }

            targets.Add(Of(bench, portal.Server, bench.DatabaseProcess(portal.Stage.Engine), worker => requests[worker]));
        }

        targets.ForEach(target => target.Warm(bench.Options));
        var rounds = bench.Interleave(targets);
        var yardstick = Figure.Of(Title, "Yardstick", rounds[0]);
        bench.Add(yardstick);
        for (var index = 0; index < bench.Portals.Count; index++)
        {
            var portal = bench.Portals[index];
            bench.Add(Figure.Of(Title, portal.Name, rounds[index + 1], yardstick.Value, Goal.Reach(portal.Stage.Engine == Engine.Sqlite ? 0.3 : 0.2)));
        }
    }

    // Uploads the file, downloads it once and compares every byte, and returns the request for it.
    private static byte[] Upload(Portal portal, int index, string session, ReadOnlyMemory<byte> file)
    {
        var actor = portal.Stage.Readers[index];
        using var connection = new RawConnection(portal.Server.Port);
        var id = UploadForm.Read(connection, actor, session, index).Send(connection, file);
        var request = RawRequest.Get($"/en/applications/{actor.References[0]}/documents/{id}", session, index);
        var answer = Expect.Of(connection.Send(keepBody: true, request), 200, FileLength, Title);

        return answer.Body!.Value.Span.SequenceEqual(file.Span) ? request : throw new InvalidDataException("A document came back changed.");
    }

    private static Target Of(Bench bench, ServerProcess server, int database, Func<int, byte[]> request) => new(server, database, () => Generator.Run(
        server.Port, bench.Options.Connections, TimeSpan.FromSeconds(bench.Options.Seconds), (connection, worker) =>
        {
            Expect.Of(connection.Send(keepBody: false, request(worker)), 200, FileLength, Title);

            return true;
        }));
}
