using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using NatoInternships.Web.Framework.Uploads;

namespace NatoInternships.Web.Framework.Hosting;

public static class HostingServices
{
    /// <summary>The default address, used when no configuration sets one (ASPNETCORE_URLS, --urls, Kestrel endpoints).</summary>
    public const string DefaultAddress = "http://localhost:5080";

    /// <summary>Tag of the health checks for readiness.</summary>
    public const string Ready = "ready";

    /// <summary>
    /// Adds settings from files, one for each, named like environment variables (Secrets__audit). They override all other settings, and no
    /// process list or container description shows them. Files with a dot in their name are ignored.
    /// </summary>
    public static void AddSecretFiles(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["SecretFiles"] is { Length: > 0 } folder)
        {
            builder.Configuration.AddKeyPerFile(source =>
            {
                source.FileProvider = new PhysicalFileProvider(Path.GetFullPath(folder, builder.Environment.ContentRootPath));
                source.IgnoreCondition = name => name.Contains('.', StringComparison.Ordinal);
            });
        }
    }

    public static void ConfigureServer(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey])
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyLimits.MostBytes; // StreamedFormAttribute allows more.
        });
        builder.Services.AddHealthChecks();
        builder.Services.AddOptions<HealthOptions>().BindConfiguration("Health");
        builder.Services.AddSingleton(services => services.Keep(() => services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Tags.Contains(Ready))));
    }

    /// <summary>Caches what is read for Health:KeptSeconds.</summary>
    public static Kept<T> Keep<T>(this IServiceProvider services, Func<Task<T>> read) => new(
        read, TimeSpan.FromSeconds(services.GetRequiredService<IOptions<HealthOptions>>().Value.KeptSeconds), services.GetRequiredService<TimeProvider>());

    /// <summary>
    /// Maps "live", which only needs the process, and "ready", which also runs every check with that tag and names those that fail.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.Map("/health/ready", ReadyAsync).AllowAnonymous();
    }

    /// <summary>Returns 404 for unknown paths. Without this, the fallback policy would redirect them to the sign-in page.</summary>
    public static void MapUnknownAddresses(this IEndpointRouteBuilder app) =>
        app.MapFallback("{**path}", (HttpContext context) =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();

    private static async Task ReadyAsync(HttpContext context)
    {
        var report = await context.RequestServices.GetRequiredService<Kept<HealthReport>>().ReadAsync(context.RequestAborted);
        context.Response.StatusCode = report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        context.Response.Headers.CacheControl = "no-store, no-cache";
        await context.Response.WriteAsJsonAsync(new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(entry => entry.Key, entry => new { status = entry.Value.Status.ToString(), reason = entry.Value.Description }),
        });
    }
}
