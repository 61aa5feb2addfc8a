using System.Globalization;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Framework.Errors;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace NatoInternships.Web.Framework.Logging;

/// <summary>
/// Writes JSON log lines that contain only ids. Never logs the path (a calendar URL contains a secret), the query or the browser. A request
/// is identified by its route with public ids, and by its session id.
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
        options.Logger = app.ApplicationServices.GetRequiredService<Serilog.ILogger>(); // The logger of this host, not the static one.
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
                diagnostics.Set("Session", session); // The id of the row. It opens no session, and only the database links it to an account.
            }
        };
        options.GetLevel = (context, _, failure) => LevelOf(context, failure);
    });

    /// <summary>Must run after routing. Keeps the requested route, because an error page replaces it.</summary>
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

    /// <summary>Removes the raw path, which the framework adds to every event of a request.</summary>
    private sealed class WithoutPath : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
        {
            logEvent.RemovePropertyIfPresent("RequestPath");
            logEvent.RemovePropertyIfPresent("ConnectionId");
        }
    }
}
