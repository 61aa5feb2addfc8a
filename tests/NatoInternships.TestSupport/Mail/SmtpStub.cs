using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NatoInternships.TestSupport.Mail;

/// <summary>A local mail server that fails where a test wants it to (RFC 5321, plain text).</summary>
public sealed class SmtpStub : IDisposable
{
    private readonly ConcurrentQueue<string> taken = new();
    private readonly int port;
    private TcpListener? listener;
    private int connections;

    /// <summary>Reserves a port, but does not listen yet.</summary>
    public SmtpStub()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        port = ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public int Port => port;

    public SmtpTrouble Trouble { get; set; }

    /// <summary>Text of each accepted mail with its headers, oldest first.</summary>
    public IReadOnlyList<string> Taken => [.. taken];

    /// <summary>Number of connections.</summary>
    public int Connections => Volatile.Read(ref connections);

    public void Start()
    {
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        _ = AcceptAsync(listener);
    }

    /// <summary>Refuses connections until it is started again.</summary>
    public void Stop()
    {
        listener?.Stop();
        listener = null;
    }

    public void Dispose() => Stop();

    private async Task AcceptAsync(TcpListener door)
    {
        try
        {
            while (true)
            {
                var client = await door.AcceptTcpClientAsync();
                Interlocked.Increment(ref connections);
                _ = ServeAsync(client);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It was stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            if (Trouble == SmtpTrouble.DropsAtGreeting)
            {
                return;
            }

            await writer.WriteLineAsync(Trouble == SmtpTrouble.BusyAtGreeting ? "421 stub busy" : "220 stub ready");
            while (await reader.ReadLineAsync() is { } line && await AnswerAsync(line, reader, writer))
            {
                continue;
            }
        }
        catch (IOException)
        {
            // The client closed the connection.
        }
    }

    // Returns false to close the connection.
    private async Task<bool> AnswerAsync(string line, StreamReader reader, StreamWriter writer)
    {
        var (command, trouble) = (line.Split(' ', ':')[0].ToUpperInvariant(), Trouble);
        if (command == "DATA")
        {
            return trouble != SmtpTrouble.DropsAtData && await TakeAsync(reader, writer, trouble);
        }

        if (command == "QUIT" && trouble == SmtpTrouble.DropsAtQuit)
        {
            return false;
        }

        await writer.WriteLineAsync((command, trouble) switch
        {
            ("MAIL", SmtpTrouble.LaterAtSender) => "451 try later",
            ("RCPT", SmtpTrouble.LaterAtRecipient) => "450 greylisted",
            ("RCPT", SmtpTrouble.RefusesRecipient) => "550 no such address",
            ("EHLO" or "HELO" or "MAIL" or "RCPT" or "RSET" or "NOOP", _) => "250 fine",
            ("QUIT", _) => "221 bye",
            _ => "502 not known here",
        });

        return command != "QUIT";
    }

    private async Task<bool> TakeAsync(StreamReader reader, StreamWriter writer, SmtpTrouble trouble)
    {
        await writer.WriteLineAsync("354 go on");
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            text.AppendLine(line);
        }

        var refusal = trouble switch
        {
            SmtpTrouble.LaterAfterText => "452 no room",
            SmtpTrouble.RefusesText => "554 not this text",
            _ => null,
        };
        if (refusal is null)
        {
            taken.Enqueue(text.ToString());
        }

        if (trouble == SmtpTrouble.DropsAfterTaking)
        {
            return false;
        }

        await writer.WriteLineAsync(refusal ?? "250 taken");

        return true;
    }
}
