using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using NatoInternships.Web.Framework.Uploads;

namespace NatoInternships.Web.Framework.Errors;

/// <summary>
/// Returns 413 or 408 for a body that is too large or too slow. The framework cannot read its token and would report a missing token (400).
/// </summary>
public sealed class RequestTooLargeFilter : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not IAntiforgeryValidationFailedResult)
        {
            return;
        }

        if (context.HttpContext.Features.Get<LimitedBody>()?.Failure is { } status)
        {
            context.Result = new StatusCodeResult(status);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
