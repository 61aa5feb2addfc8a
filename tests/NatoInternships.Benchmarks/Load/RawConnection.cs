using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace NatoInternships.Benchmarks.Load;

/// <summary>
/// A kept-alive HTTP/1.1 connection over a blocking socket. Generator and server share the machine, so a request must cost the generator
/// little more than two system calls. Reads Content-Length and chunked bodies; throws for anything else.
/// </summary>
internal sealed class RawConnection : IDisposable
{
    private const int PatienceMilliseconds = 60_000;

    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
    {
        NoDelay = true,
        ReceiveTimeout = PatienceMilliseconds,
        SendTimeout = PatienceMilliseconds,
    };

    private readonly MemoryStream kept = new();
    private byte[] buffer = new byte[256 * 1024];
    private int start;
    private int end;

    public RawConnection(int port) => socket.Connect(IPAddress.Loopback, port);

    /// <summary>Sends the parts of one request and reads the whole response.</summary>
    /// <param name="keepBody">Whether to keep the body; otherwise it is only counted.</param>
    /// <param name="parts">Head and body, in order.</param>
    public RawAnswer Send(bool keepBody, params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        foreach (var part in parts)
        {
            for (var rest = part.Span; rest.Length > 0;)
            {
                rest = rest[socket.Send(rest)..];
            }
        }

        return Read(keepBody);
    }

    public void Dispose()
    {
        socket.Dispose();
        kept.Dispose();
    }

    private RawAnswer Read(bool keepBody)
    {
        (start, end) = (0, 0);
        int headLength;
        while ((headLength = buffer.AsSpan(0, end).IndexOf("\r\n\r\n"u8)) < 0)
        {
            Fill();
        }

        headLength += 4;
        var head = buffer.AsSpan(0, headLength);
        if (!Utf8Parser.TryParse(head.Slice(9, 3), out int status, out _))
        {
            throw new InvalidDataException("No status line.");
        }

        start = headLength;
        kept.SetLength(0);
        var hasBody = status is not (204 or 304);
        long length = 0;
        if (hasBody && NumberAfter(head, "\r\nContent-Length: "u8) is { } stated)
        {
            Take(stated, keepBody);
            length = stated;
        }
        else if (hasBody && head.IndexOf("\r\nTransfer-Encoding: chunked"u8) >= 0)
        {
            length = TakeChunks(keepBody, headLength);
        }
        else if (hasBody)
        {
            throw new InvalidDataException($"An answer {status} without a length.");
        }

        return new RawAnswer(status, length, buffer.AsMemory(0, headLength), keepBody ? kept.GetBuffer().AsMemory(0, (int)kept.Length) : null);
    }

    private static long? NumberAfter(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name)
    {
        var at = head.IndexOf(name);

        return at >= 0 && Utf8Parser.TryParse(head[(at + name.Length)..], out long number, out _) ? number : null;
    }

    private long TakeChunks(bool keepBody, int headLength)
    {
        for (long total = 0; ;)
        {
            int line;
            while ((line = buffer.AsSpan(start, end - start).IndexOf("\r\n"u8)) < 0)
            {
                Compact(headLength);
                Fill();
            }

            if (!Utf8Parser.TryParse(buffer.AsSpan(start, line), out int size, out _, 'X'))
            {
                throw new InvalidDataException("A chunk without a size.");
            }

            start += line + 2;
            Take(size, keepBody);
            Take(2, keepBody: false);
            if (size == 0)
            {
                return total;
            }

            total += size;
        }
    }

    // The head stays in the buffer, because callers read its headers.
    private void Take(long length, bool keepBody)
    {
        var headLength = buffer.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        for (var left = length; left > 0;)
        {
            if (start == end)
            {
                Compact(headLength);
                Fill();
            }

            var count = (int)Math.Min(left, end - start);
            if (keepBody)
            {
                kept.Write(buffer, start, count);
            }

            start += count;
            left -= count;
        }
    }

    private void Compact(int headLength)
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer.AsSpan(headLength));
        (start, end) = (headLength, headLength + end - start);
    }

    private void Fill()
    {
        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = socket.Receive(buffer.AsSpan(end));
        if (read == 0)
        {
            throw new IOException("The server closed the connection.");
        }

        end += read;
    }
}
