using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Scans files with clamd over its socket, with the INSTREAM command: chunks with a big-endian length, ended by a length of zero.
/// </summary>
public sealed class ClamAvScanner(IOptions<ClamAvOptions> options)
{
    private const string UnixPrefix = "unix:";
    private const int ChunkLength = 64 * 1024;
    private const int MaxAnswerLength = 4096;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    /// <summary>Whether a scanner is configured. Without one, the status page says that nothing is scanned.</summary>
    public bool IsConfigured => !string.IsNullOrWhiteSpace(options.Value.Endpoint);

    /// <summary>Returns whether the text is a supported endpoint.</summary>
    public static bool IsEndpoint(string endpoint) =>
        (endpoint.StartsWith(UnixPrefix, StringComparison.Ordinal) && endpoint.Length > UnixPrefix.Length)
        || (Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) && uri is { Scheme: "tcp", Port: > 0 });

    /// <summary>
    /// Scans from the current position to the end, for at most one minute. A failure of the scanner returns
    /// <see cref="ScanOutcome.Unavailable"/> and throws no exception.
    /// </summary>
    /// <exception cref="InvalidOperationException">No scanner is configured.</exception>
    public async Task<ScanOutcome> ScanAsync(Stream plain, CancellationToken ct)
    {
        var endpoint = IsConfigured ? options.Value.Endpoint! : throw new InvalidOperationException("ClamAv:Endpoint is not configured.");
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(Timeout);
        try
        {
            using var socket = await ConnectAsync(endpoint, timeout.Token);
            await using var stream = new NetworkStream(socket);
            await SendAsync(plain, stream, timeout.Token);

            return Read(await AnswerAsync(stream, timeout.Token));
        }
        catch (Exception e) when (e is SocketException or IOException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return new ScanOutcome.Unavailable();
        }
    }

    private static async Task<Socket> ConnectAsync(string endpoint, CancellationToken ct)
    {
        var isUnix = endpoint.StartsWith(UnixPrefix, StringComparison.Ordinal);
        var socket = isUnix ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (isUnix)
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(endpoint[UnixPrefix.Length..]), ct);
            }
            else
            {
                var uri = new Uri(endpoint);
                await socket.ConnectAsync(uri.Host, uri.Port, ct);
            }

            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task SendAsync(Stream plain, NetworkStream stream, CancellationToken ct)
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
        var chunk = new byte[sizeof(int) + ChunkLength];
        int read;
        do
        {
            read = await plain.ReadAsync(chunk.AsMemory(sizeof(int)), ct);
            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            await stream.WriteAsync(chunk.AsMemory(0, sizeof(int) + read), ct);
        }
        while (read > 0);
    }

    private static async Task<string> AnswerAsync(NetworkStream stream, CancellationToken ct)
    {
        var answer = new byte[MaxAnswerLength];
        var length = await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, ct);

        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    private static ScanOutcome Read(string answer)
    {
        const string start = "stream: ";
        const string found = " FOUND";

        return answer switch
        {
            "stream: OK" => new ScanOutcome.Clean(),
            _ when answer.StartsWith(start, StringComparison.Ordinal) && answer.EndsWith(found, StringComparison.Ordinal) =>
                new ScanOutcome.Infected(answer[start.Length..^found.Length]),
            _ => new ScanOutcome.Unavailable(),
        };
    }
}
