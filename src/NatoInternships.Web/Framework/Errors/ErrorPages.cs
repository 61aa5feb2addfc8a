using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace NatoInternships.Web.Framework.Errors;

/// <summary>Every failure becomes a page of the portal with the same status: Areas/Shared/Error renders it.</summary>
public static class ErrorPages
{
    public const string Path = "/error";

    /// <summary>How soon to come back when the database or the disk is away.</summary>
    public const string RetryAfterSeconds = "120";

    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Path,
            StatusCodeSelector = StatusOf,
            AllowStatusCode404Response = true,
            SuppressDiagnosticsCallback = failure => failure.Exception is BadHttpRequestException,
        });
        app.UseStatusCodePagesWithReExecute(Path);

        return app;
    }

    /// <summary>Whether this pass of the pipeline renders an error page, not the page that was asked.</summary>
    public static bool IsShowingError(this HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>() is not null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    /// <summary>The path the reader asked for, also where an error page is answered in its place. Without the language.</summary>
    public static PathString AskedPath(this HttpContext context) =>
        (context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath) is { } asked
            ? new PathString(asked) // made by name: a conversion would decode it once more
            : context.Request.Path;

    /// <summary>The query the reader asked with; showing an error page empties the request's own.</summary>
    public static IQueryCollection AskedQuery(this HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalQueryString is { Length: > 0 } original
            ? new QueryCollection(QueryHelpers.ParseQuery(original))
            : context.Request.Query;

    /// <summary>Whether the failure being shown is the database's or the disk's absence: then nothing that needs them may run again.</summary>
    public static bool IsServiceAway(this HttpContext context) =>
        ServiceUnavailable.Caused(context.Features.Get<IExceptionHandlerFeature>()?.Error);

    /// <summary>The number to quote when reporting a fault: the trace id under which everything about this request is logged.</summary>
    public static string FaultNumber(this HttpContext context) =>
        Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when ServiceUnavailable.Caused(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
