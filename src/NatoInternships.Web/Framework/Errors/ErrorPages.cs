using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace NatoInternships.Web.Framework.Errors;

/// <summary>Turns every failure into a page of the portal with the same status. Areas/Shared/Error renders it.</summary>
public static class ErrorPages
{
    public const string Path = "/error";

    /// <summary>Retry-After in seconds when the database or the disk is unavailable.</summary>
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

    /// <summary>Returns whether the pipeline now renders an error page instead of the requested page.</summary>
    public static bool IsShowingError(this HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>() is not null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    /// <summary>Returns the requested path without the language, also while an error page is rendered.</summary>
    public static PathString AskedPath(this HttpContext context) =>
        (context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath) is { } asked
            ? new PathString(asked) // Not converted from a string, which would decode it again.
            : context.Request.Path;

    /// <summary>Returns the requested query. While an error page is rendered, the query of the request itself is empty.</summary>
    public static IQueryCollection AskedQuery(this HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalQueryString is { Length: > 0 } original
            ? new QueryCollection(QueryHelpers.ParseQuery(original))
            : context.Request.Query;

    /// <summary>Returns whether the failure is an unavailable database or disk. Then nothing that needs them may run again.</summary>
    public static bool IsServiceUnavailable(this HttpContext context) =>
        ServiceUnavailable.Caused(context.Features.Get<IExceptionHandlerFeature>()?.Error);

    /// <summary>Returns the number to quote in a problem report: the trace id of all log events of this request.</summary>
    public static string FaultNumber(this HttpContext context) =>
        Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when ServiceUnavailable.Caused(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
