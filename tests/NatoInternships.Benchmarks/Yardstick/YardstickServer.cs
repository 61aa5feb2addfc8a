using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using NatoInternships.Benchmarks.Servers;
using NatoInternships.TestSupport.Databases;

namespace NatoInternships.Benchmarks.Yardstick;

/// <summary>
/// The server that the portal is compared with: plain Kestrel. It serves the same bytes from memory, static files of the framework, and a
/// minimal upload. It has no logging, headers, sessions or checks.
/// </summary>
internal static class YardstickServer
{
    private const string Port = "YARDSTICK_PORT";
    private const string Folder = "YARDSTICK_FOLDER";

    /// <summary>Starts it in its own process, with the same garbage collector as the portal.</summary>
    public static ServerProcess Start(string program, string folder, string output)
    {
        var port = ServerProcess.FreePort();
        Directory.CreateDirectory(Path.Combine(folder, "files"));

        return ServerProcess.Start(
            [program, "yardstick"],
            new Dictionary<string, string>
            {
                [Port] = port.ToString(CultureInfo.InvariantCulture),
                [Folder] = folder,
                ["DOTNET_gcServer"] = "1",
                ["DOTNET_gcConcurrent"] = "1",
            },
            folder, output, port, "/ready");
    }

    public static async Task RunAsync()
    {
        var folder = Environment.GetEnvironmentVariable(Folder) ?? throw new InvalidOperationException($"{Folder} is not set.");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ListenLocalhost(int.Parse(Environment.GetEnvironmentVariable(Port)!, CultureInfo.InvariantCulture));
        });
        await using var app = builder.Build();
        var pages = new ConcurrentDictionary<string, byte[]>();
        var uploads = new ConcurrentDictionary<Engine, MinimalUpload>();

        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Path.Combine(folder, "files")), RequestPath = "/files" });
        app.MapGet("/ready", context => SendAsync(context, "text/plain", "ready"u8.ToArray()));
        app.MapPut("/pages/{name}", async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            pages[Name(context)] = body.ToArray();
            await SendAsync(context, "text/plain", "kept"u8.ToArray());
        });
        app.MapGet("/pages/{name}", context => SendAsync(context, "text/html; charset=utf-8", pages[Name(context)]));
        app.MapPut("/uploads/{name}", async context =>
        {
            var wanted = await context.Request.ReadFromJsonAsync<SampleRows>() ?? throw new BadHttpRequestException("No sample.");
            uploads[wanted.Engine] = await MinimalUpload.PrepareAsync(wanted, Path.Combine(folder, "uploads"));
            await SendAsync(context, "text/plain", "ready"u8.ToArray());
        });
        app.MapPost("/uploads/{name}", context => uploads[Enum.Parse<Engine>(Name(context))].TakeAsync(context, withFile: true));
        app.MapPost("/rows/{name}", context => uploads[Enum.Parse<Engine>(Name(context))].TakeAsync(context, withFile: false));
        await app.RunAsync();
    }

    private static string Name(HttpContext context) => context.Request.RouteValues["name"] as string ?? throw new UnreachableException();

    private static Task SendAsync(HttpContext context, string type, byte[] bytes)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;

        return context.Response.Body.WriteAsync(bytes, 0, bytes.Length);
    }
}
