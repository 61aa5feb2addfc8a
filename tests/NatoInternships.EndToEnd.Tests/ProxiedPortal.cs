using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using NatoInternships.TestSupport.Hosting;
using NatoInternships.TestSupport.Skipping;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>
/// The portal in Production with the settings and secrets of docker-compose.yml, on SQLite, behind nginx with the file of deploy/proxy.
/// Only ports, folders and the name of the portal's machine differ from the containers.
/// </summary>
internal sealed class ProxiedPortal : IDisposable
{
    public const string Host = "internships.example";

    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("portal-proxied-");
    private readonly int port = FreePort();
    private readonly int plainPort = FreePort();
    private Process? nginx;

    private ProxiedPortal()
    {
    }

    public PortalProcess Portal { get; private set; } = null!;

    /// <summary>The proxy's access log.</summary>
    public string Log => File.ReadAllText(Path.Combine(place.FullName, "access.log"));

    public static async Task<ProxiedPortal> StartAsync()
    {
        var proxied = new ProxiedPortal();
        try
        {
            await proxied.BeginAsync();

            return proxied;
        }
        catch
        {
            proxied.Dispose();
            throw;
        }
    }

    /// <summary>Returns a client that trusts the proxy's certificate and resolves the public name to this machine.</summary>
    public HttpClient Browser(CookieContainer cookies, Version version) => Browser(cookies, version, Host);

    /// <summary>Returns the response of the port without TLS to a GET with this Host header; empty when it closes the connection.</summary>
    public async Task<string> AskWithoutTlsAsync(string host)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, plainPort);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"GET /en HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);

        try
        {
            return await reader.ReadToEndAsync();
        }
        catch (IOException)
        {
            return ""; // It closed the connection.
        }
    }

    /// <summary>Returns the same client for another public name.</summary>
    public HttpClient Browser(CookieContainer cookies, Version version, string host)
    {
        using var trusted = X509CertificateLoader.LoadCertificateFromFile(Path.Combine(place.FullName, "secrets", "proxy.crt"));
        var thumbprint = trusted.GetCertHashString();

        return new HttpClient(new SocketsHttpHandler
        {
            CookieContainer = cookies,
            AllowAutoRedirect = false,
            SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == thumbprint },
            ConnectCallback = async (_, ct) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(IPAddress.Loopback, port, ct);

                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        {
            BaseAddress = new Uri($"https://{host}"),
            DefaultRequestVersion = version,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
    }

    public void Dispose()
    {
        if (nginx is { HasExited: false })
        {
            using var stop = Process.Start("/bin/kill", ["-QUIT", $"{nginx.Id}"]);
            stop.WaitForExit();
            if (!nginx.WaitForExit(5_000))
            {
                nginx.Kill(entireProcessTree: true);
            }
        }

        nginx?.Dispose();
        Portal?.Dispose();
        place.Delete(recursive: true);
    }

    private async Task BeginAsync()
    {
        await MakeSecretsAsync();
        var settings = new Dictionary<string, string>(ComposeFile.Settings)
        {
            ["environment"] = "Production",
            ["Database:Provider"] = "Sqlite",
            ["SecretFiles"] = Path.Combine(place.FullName, "run"),
            ["DataProtection:Certificate"] = Path.Combine(place.FullName, "secrets", "key-ring.pfx"),
            ["Documents:Folder"] = Path.Combine(place.FullName, "documents"),
            ["Proxies:Known:0"] = "127.0.0.1",
            ["Demo:Seed"] = "false",
        };
        settings.Remove("ASPNETCORE_ENVIRONMENT");
        Portal = await PortalProcess.StartAsync(settings);
        await StartNginxAsync();
    }

    // As scripts/make-secrets.sh creates them and docker-compose.yml mounts them.
    private async Task MakeSecretsAsync()
    {
        var start = new ProcessStartInfo("/bin/bash", [Path.Combine(Repository.Root, "scripts", "make-secrets.sh"), Path.Combine(place.FullName, "secrets")]) { RedirectStandardOutput = true };
        start.Environment["SITE_HOST"] = Host;
        using var make = Process.Start(start)!;
        await make.StandardOutput.ReadToEndAsync();
        await make.WaitForExitAsync();
        var run = place.CreateSubdirectory("run").FullName;
        foreach (var (key, file) in ComposeFile.Secrets)
        {
            File.Copy(Path.Combine(place.FullName, "secrets", file), Path.Combine(run, key.Replace(":", "__", StringComparison.Ordinal)));
        }
    }

    private async Task StartNginxAsync()
    {
        var scratch = place.CreateSubdirectory("scratch").FullName;
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "proxy", "nginx.conf"));
        text = text.Replace("/tmp/", scratch + "/", StringComparison.Ordinal) // Before the paths of this machine, which may contain it too.
            .Replace("portal:8080", new Uri(Portal.Address).Authority.Replace("localhost", "127.0.0.1", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("listen 8080", $"listen 127.0.0.1:{plainPort}", StringComparison.Ordinal)
            .Replace("listen 8443", $"listen 127.0.0.1:{port}", StringComparison.Ordinal)
            .Replace("/run/secrets/", Path.Combine(place.FullName, "secrets") + "/", StringComparison.Ordinal)
            .Replace("internships.example", Host, StringComparison.Ordinal) // As docker-compose.yml does.
            .Replace("/etc/portal", Path.Combine(Repository.Root, "deploy", "proxy"), StringComparison.Ordinal)
            .Replace("/dev/stdout", Path.Combine(place.FullName, "access.log"), StringComparison.Ordinal)
            .Replace("/dev/stderr", Path.Combine(place.FullName, "error.log"), StringComparison.Ordinal);
        var user = Environment.UserName == "root" ? "user root;\n" : "";
        var file = Path.Combine(place.FullName, "nginx.conf");
        await File.WriteAllTextAsync(file, user + text);
        nginx = Process.Start(new ProcessStartInfo(Nginx.Path!, ["-p", scratch, "-e", Path.Combine(place.FullName, "error.log"), "-c", file, "-g", "daemon off;"]) { RedirectStandardError = true })!;
        for (var tries = 0; !Listens(); tries++)
        {
            if (nginx.HasExited || tries > 200)
            {
                throw new InvalidOperationException($"nginx did not start: {await nginx.StandardError.ReadToEndAsync()}");
            }

            await Task.Delay(25);
        }
    }

    private bool Listens()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(IPAddress.Loopback, port);

            return true;
        }
        catch (SocketException)
        {
            return false; // Not ready yet.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
