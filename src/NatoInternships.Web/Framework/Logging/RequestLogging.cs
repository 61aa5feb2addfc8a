using System.Globalization;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Framework.Errors;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace NatoInternships.Web.Framework.Logging;

/// <summary>
/// JSON lines with ids only. The path itself is never logged (a calendar address holds a secret), nor the query, nor the browser:
/// a request is named by its route and the public ids in it, and by the id of the session it came in.
/// </summary>
public static class RequestLogging
{
    private static readonly object RouteKey = new();
    private static readonly string[] LoggedIds = ["number", "reference", "id", "section"];

    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSerilog((services, logger) =>
        {
            logger.ReadFrom.Configuration(builder.Configuration).ReadFrom.Services(services).Enrich.FromLogContext().Enrich.With<WithoutPath>();

            if (builder.Environment.IsDevelopment())
            {
                logger.WriteTo.Console(
                    outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}",
                    formatProvider: CultureInfo.InvariantCulture);
            }
            else
            {
                logger.WriteTo.Console(new CompactJsonFormatter());
            }
        }, preserveStaticLogger: true);
    }

    public static IApplicationBuilder UseRequestLogging(this IApplicationBuilder app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.ApplicationServices.GetRequiredService<Serilog.ILogger>(); // this host's, not the static one
        options.MessageTemplate = "{RequestMethod} {Route} answered {StatusCode} in {Elapsed:0} ms";
        options.IncludeQueryInRequestPath = false;
        options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
        [
            new LogEventProperty("RequestMethod", new ScalarValue(context.Request.Method)),
            new LogEventProperty("Route", new ScalarValue(RouteOf(context))),
            new LogEventProperty("StatusCode", new ScalarValue(status)),
            new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
        ];
        options.EnrichDiagnosticContext = (diagnostics, context) =>
        {
            if (context.User.FindFirst(SessionClaims.SessionId)?.Value is { } session)
            {
                diagnostics.Set("Session", session); // the row's id: it opens nothing, and leads to an account only through the database
            }
        };
        options.GetLevel = (context, _, failure) => LevelOf(context, failure);
    });

    /// <summary>After routing: keeps the route that was asked for, since an error page replaces it.</summary>
    public static IApplicationBuilder UseRouteNames(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!context.IsShowingError())
        {
            context.Items[RouteKey] = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
            var diagnostics = context.RequestServices.GetRequiredService<IDiagnosticContext>();
            foreach (var name in LoggedIds)
            {
                if (context.Request.RouteValues[name] is string id)
                {
                    diagnostics.Set(name, id);
                }
            }
        }

        return next(context);
    });

    private static string RouteOf(HttpContext context) => context.Items[RouteKey] as string ?? "(none)";

    private static LogEventLevel LevelOf(HttpContext context, Exception? failure) =>
        failure is not null ? LogEventLevel.Error
        : context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable ? LogEventLevel.Warning // turned away, or a service is away, which has its own entry
        : context.Response.StatusCode >= 500 ? LogEventLevel.Error
        : context.Request.Path.StartsWithSegments("/health") || context.Request.Path.StartsWithSegments("/dist") ? LogEventLevel.Debug
        : LogEventLevel.Information;

    /// <summary>The framework adds the raw path to every event of a request.</summary>
    private sealed class WithoutPath : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
        {
            logEvent.RemovePropertyIfPresent("RequestPath");
            logEvent.RemovePropertyIfPresent("ConnectionId");
        }
    }
}
