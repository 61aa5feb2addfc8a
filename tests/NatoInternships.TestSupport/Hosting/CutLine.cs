using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace NatoInternships.TestSupport.Hosting;

/// <summary>A local port that forwards to a server until it is cut. Then connections break and new ones are refused.</summary>
public sealed class CutLine : IDisposable
{
    private readonly ConcurrentBag<TcpClient> open = [];
    private readonly string host;
    private readonly int port;
    private TcpListener? listener;

    public CutLine(string host, int port)
    {
        (this.host, this.port) = (host, port);
        listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = AcceptAsync(listener);
    }

    public int Port { get; }

    public void Cut()
    {
        listener?.Stop();
        listener = null;
        while (open.TryTake(out var client))
        {
            client.Dispose();
        }
    }

    public void Mend()
    {
        listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Start();
        _ = AcceptAsync(listener);
    }

    public void Dispose() => Cut();

    private async Task AcceptAsync(TcpListener door)
    {
        try
        {
            while (true)
            {
                var near = await door.AcceptTcpClientAsync();
                var far = new TcpClient();
                open.Add(near);
                open.Add(far);
                _ = LeadAsync(near, far);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It was cut.
        }
    }

    private async Task LeadAsync(TcpClient near, TcpClient far)
    {
        try
        {
            await far.ConnectAsync(host, port);
            var (one, other) = (near.GetStream(), far.GetStream());
            await Task.WhenAny(one.CopyToAsync(other), other.CopyToAsync(one));
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It was cut, or the other side closed.
        }
        finally
        {
            near.Dispose();
            far.Dispose();
        }
    }
}
