using System.Diagnostics;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Outages;
using NatoInternships.Web.Infrastructure.Errors;

namespace NatoInternships.Web.Infrastructure.Load;

public static class LoadShedding
{
    private static readonly object PassedKey = new();

    public static IServiceCollection AddLoadShedding(this IServiceCollection services)
    {
        services.AddOptions<LoadLimits>().BindConfiguration("Load")
            .Validate(limits => limits.AreValid, "Load: every limit must be above 0, and Reading no less than Browsing.")
            .ValidateOnStart();
        services.AddSingleton<LoadGate>();
        services.AddSingleton<BusyPage>();

        return services;
    }

    /// <summary>Counts each answer for the outage log, except static files and health. Outside the error pages, so that failures are seen as answered.</summary>
    public static IApplicationBuilder UseAnswerCount(this IApplicationBuilder app)
    {
        var figures = app.ApplicationServices.GetRequiredService<ProcessFigures>();

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

    /// <summary>Before anything asks the database: lets the signed-in in, or turns them away. Strangers come to <see cref="UseBrowsingLimit"/>.</summary>
    public static IApplicationBuilder UseReadingLimit(this IApplicationBuilder app)
    {
        var cookies = app.ApplicationServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>();

        return app.Use((context, next) =>
        {
            var wanted = ClassOf(context, cookies.Get(IdentityConstants.ApplicationScheme));

            return wanted is LoadClass.Reading or LoadClass.Submitting ? EnterAsync(context, wanted, next) : next(context);
        });
    }

    /// <summary>After the kept pages, which cost nothing: lets strangers in, or turns them away.</summary>
    public static IApplicationBuilder UseBrowsingLimit(this IApplicationBuilder app)
    {
        var cookies = app.ApplicationServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>();

        return app.Use((context, next) => ClassOf(context, cookies.Get(IdentityConstants.ApplicationScheme)) == LoadClass.Browsing
            ? EnterAsync(context, LoadClass.Browsing, next)
            : next(context));
    }

    private static async Task EnterAsync(HttpContext context, LoadClass wanted, RequestDelegate next)
    {
        var services = context.RequestServices;
        using var place = await services.GetRequiredService<LoadGate>().EnterAsync(wanted, services.GetRequiredService<TimeProvider>(), context.RequestAborted);
        if (place is not null)
        {
            context.Items[PassedKey] = true;
            await next(context);

            return;
        }

        await services.GetRequiredService<BusyPage>().WriteAsync(context, wanted);
    }

    private static LoadClass ClassOf(HttpContext context, CookieAuthenticationOptions session)
    {
        // A cookie that says so is believed here: nobody gains more by it than the place of a reader.
        var isKnown = session.CookieManager.GetRequestCookie(context, session.Cookie.Name!) is not null;
        var path = context.Request.Path;
        if (context.IsShowingError() || path.StartsWithSegments("/health") || context.GetEndpoint() is not { } endpoint
            || endpoint.Metadata.GetMetadata<AlwaysAnsweredAttribute>() is not null
            || endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return LoadClass.Always;
        }

        var isReading = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);

        return (isReading, isKnown) switch
        {
            (true, false) => LoadClass.Browsing,
            (true, true) => LoadClass.Reading,
            (false, true) => LoadClass.Submitting,
            (false, false) => path.StartsWithSegments("/account") ? LoadClass.Submitting : LoadClass.Reading,
        };
    }
}
