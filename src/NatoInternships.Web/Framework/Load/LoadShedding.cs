using System.Diagnostics;
using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.StaticAssets;
using NatoInternships.Infrastructure.Outages;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Framework.Load;

public static class LoadShedding
{
    private static readonly object PassedKey = new();

    public static IServiceCollection AddLoadShedding(this IServiceCollection services)
    {
        services.AddOptions<LoadLimits>().BindConfiguration("Load")
            .Validate(limits => limits.AreValid, "Load: every limit must be above 0, SubmittingQueue 0 or more.")
            .ValidateOnStart();
        services.AddSingleton<RequestAdmission>();
        services.AddSingleton<PasswordPlaces>();
        services.AddSingleton<BusyPage>();
        services.AddOptions<RateLimiterOptions>().Configure<RequestAdmission, PasswordPlaces>((limiter, gate, passwords) =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(gate.Limiter, passwords.Limiter);
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = RejectAsync;
        });

        return services;
    }

    /// <summary>Counts each answer for the outage log, except cached pages, static files and health. Outside the error pages, so that failures are seen as answered.</summary>
    public static IApplicationBuilder UseAnswerCount(this IApplicationBuilder app)
    {
        var figures = app.ApplicationServices.GetRequiredService<ProcessMetrics>();

        return app.Use(async (context, next) =>
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                await next(context);
            }
            finally
            {
                if (context.Items.ContainsKey(PassedKey))
                {
                    figures.Answered(context.Response.StatusCode, Stopwatch.GetElapsedTime(started));
                }
            }
        });
    }

    /// <summary>
    /// Gives each request a place or refuses it, and applies the limits of single endpoints. After authentication, since the last class needs a
    /// valid session, and after the cache, which costs nothing; before authorization, which may read a form to hold it.
    /// </summary>
    public static IApplicationBuilder UseLoadShedding(this IApplicationBuilder app) => app.UseRateLimiter().Use((context, next) =>
    {
        if (context.LoadClass() != Load.LoadClass.Always)
        {
            context.Items[PassedKey] = true;
        }

        return next(context);
    });

    /// <summary>Returns what the request is for. Nobody is known before authentication.</summary>
    public static LoadClass LoadClass(this HttpContext context)
    {
        if (context.IsShowingError() || context.Request.Path.StartsWithSegments("/health") || context.GetEndpoint() is not { } endpoint
            || endpoint.Metadata.GetMetadata<AlwaysAnsweredAttribute>() is not null
            || endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return Load.LoadClass.Always;
        }

        var isReading = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);

        return (isReading, context.User.IsSignedIn()) switch
        {
            (true, false) => Load.LoadClass.Browsing,
            (true, true) => Load.LoadClass.Reading,
            (false, false) => Load.LoadClass.AnonymousForm,
            (false, true) => Load.LoadClass.Submitting,
        };
    }

    // A limit in time says when to come back and is answered with 429. A limit of places does not know.
    private static async ValueTask RejectAsync(OnRejectedContext rejected, CancellationToken ct)
    {
        var (context, services) = (rejected.HttpContext, rejected.HttpContext.RequestServices);
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);

            return;
        }

        services.GetRequiredService<RequestAdmission>().Refused(context.LoadClass());
        await services.GetRequiredService<BusyPage>().WriteAsync(context);
    }
}
