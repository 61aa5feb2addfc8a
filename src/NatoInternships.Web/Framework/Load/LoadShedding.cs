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

    /// <summary>
    /// Counts responses for the outage log, except cached pages, static files and health. Must run before the error pages, so that it sees
    /// the final status.
    /// </summary>
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
    /// Admits or rejects each request, and applies the rate limits of endpoints. Runs after authentication, because the last class needs a
    /// valid session, and after the cache, which costs nothing. Runs before authorization, which may read a form to save it.
    /// </summary>
    public static IApplicationBuilder UseLoadShedding(this IApplicationBuilder app) => app.UseRateLimiter().Use((context, next) =>
    {
        if (context.LoadClass() != Load.LoadClass.Always)
        {
            context.Items[PassedKey] = true;
        }

        return next(context);
    });

    /// <summary>Returns the purpose of the request. Before authentication every user is anonymous.</summary>
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

    // A rate limit knows its Retry-After and returns 429. A concurrency limit does not.
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
