using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Documents;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Documents;

public sealed class ClamAvScannerTests
{
    [Fact]
    public async Task A_scan_sends_the_whole_file_and_reads_the_result()
    {
        var content = Enumerable.Range(0, 150_000).Select(i => (byte)i).ToArray();

        var (clean, received) = await ScanAsync(content, "stream: OK\0");
        var (infected, _) = await ScanAsync(content, "stream: Eicar-Test-Signature FOUND\0");
        var (failed, _) = await ScanAsync(content, "INSTREAM size limit exceeded. ERROR\0");

        Assert.Equal(content, received);
        Assert.Equal(new ScanOutcome.Clean(), clean);
        Assert.Equal(new ScanOutcome.Infected("Eicar-Test-Signature"), infected);
        Assert.Equal(new ScanOutcome.Unavailable(), failed);
    }

    [Fact]
    public async Task A_scanner_that_does_not_answer_is_unavailable()
    {
        var scanner = Scanner($"unix:{Path.Combine(Path.GetTempPath(), "no-such-socket")}");

        Assert.Equal(new ScanOutcome.Unavailable(), await scanner.ScanAsync(Stream.Null, CancellationToken.None));
    }

    [Theory]
    [InlineData("unix:/run/clamav/clamd.ctl", true)]
    [InlineData("tcp://scanner:3310", true)]
    [InlineData("tcp://scanner", false)]
    [InlineData("http://scanner:3310", false)]
    [InlineData("unix:", false)]
    public void An_endpoint_is_a_socket_or_a_host_with_port(string endpoint, bool valid) => Assert.Equal(valid, ClamAvScanner.IsEndpoint(endpoint));

    [Fact]
    public void Without_an_endpoint_nothing_is_scanned() => Assert.False(Scanner(null).IsConfigured);

    private static ClamAvScanner Scanner(string? endpoint) => new(Options.Create(new ClamAvOptions { Endpoint = endpoint }));

    private static async Task<(ScanOutcome Outcome, byte[] Received)> ScanAsync(byte[] content, string answer)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var served = ServeAsync(listener, answer);

        var outcome = await Scanner($"tcp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}").ScanAsync(new MemoryStream(content), CancellationToken.None);

        return (outcome, await served);
    }

    private static async Task<byte[]> ServeAsync(TcpListener listener, string answer)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        var command = new byte[10];
        await stream.ReadExactlyAsync(command);
        Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
        using var received = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length);
            var chunk = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (chunk.Length == 0)
            {
                break;
            }

            await stream.ReadExactlyAsync(chunk);
            received.Write(chunk);
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));

        return received.ToArray();
    }
}
