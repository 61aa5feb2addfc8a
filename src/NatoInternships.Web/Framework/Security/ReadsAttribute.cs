using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.UseCases.Reading;

namespace NatoInternships.Web.Framework.Security;

/// <summary>
/// Marks an action of staff that shows a person's data. Saves an audit entry before anything is sent; if that fails, the response is 503
/// (ADR 0062). The action names the subject in <see cref="ReadNotes"/>. A HEAD request gets no content, a prefetch is refused, and neither
/// makes an entry.
/// </summary>
/// <param name="action">One of <see cref="Infrastructure.Audit.AuditActions"/>.</param>
/// <param name="subjectType">One of <see cref="Infrastructure.Audit.AuditSubjects"/>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadsAttribute(string action, string subjectType) : Attribute, IAsyncResourceFilter, IAsyncResultFilter
{
    // A browser that loads pages before somebody opens them says so in one of these.
    private static readonly string[] PurposeHeaders = ["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"];

    public string Action => action;

    public string SubjectType => subjectType;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (IsPrefetch(context.HttpContext.Request))
        {
            // Not 204: a browser could show it instead of the page when the link is followed.
            context.Result = new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);

            return;
        }

        await next();
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (ShowsContent(context.Result) && !await IsAllowedAsync(context))
        {
            if (context.Result is IAsyncDisposable content)
            {
                await content.DisposeAsync();
            }

            context.Result = HttpMethods.IsHead(context.HttpContext.Request.Method)
                ? new ContentResult { ContentType = MediaTypeOf(context.Result) }
                : new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
        }

        await next();
    }

    private async Task<bool> IsAllowedAsync(ResultExecutingContext context)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsHead(http.Request.Method))
        {
            return false;
        }

        var notes = http.RequestServices.GetRequiredService<ReadNotes>();
        var subject = notes.SubjectId ?? throw new InvalidOperationException($"{context.ActionDescriptor.DisplayName} shows a person's data and names no subject.");
        try
        {
            // A unit of work of its own, so that nothing else is saved with it.
            await using var scope = http.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RecordReads>().ExecuteAsync(
                http.User.UserId(), [new PersonalDataRead(action, subjectType, subject, notes.Detail), .. notes.More], http.RequestAborted);

            return true;
        }
        catch (Exception failure) when (!http.RequestAborted.IsCancellationRequested && !ServiceUnavailable.Caused(failure))
        {
            http.RequestServices.GetRequiredService<ILogger<ReadsAttribute>>().LogError(failure, "The entry {Action} about {SubjectId} was not saved; the page is not shown", action, subject);

            return false;
        }
    }

    private static bool IsPrefetch(HttpRequest request) => PurposeHeaders.Any(name => request.Headers[name].Any(value =>
        value is not null && (value.Contains("prefetch", StringComparison.OrdinalIgnoreCase) || value.Contains("preview", StringComparison.OrdinalIgnoreCase))));

    private static bool ShowsContent(IActionResult result) =>
        result is not (StatusCodeResult or RedirectResult or RedirectToActionResult or RedirectToRouteResult or LocalRedirectResult or ChallengeResult or ForbidResult);

    private static string MediaTypeOf(IActionResult result) => result is FileResult file ? file.ContentType : "text/html; charset=utf-8";
}
