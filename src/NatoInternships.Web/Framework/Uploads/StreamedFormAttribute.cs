using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NatoInternships.Web.Framework.Uploads;

/// <summary>
/// Allows a file at the end of the form, which is never buffered. The fields before it are read first, so that the token check and binding
/// work as usual. The action then streams the file (<see cref="StreamedForms.StreamedFile"/>). The rest of the body is read up to a bound,
/// so that the browser shows the response instead of a broken connection. A plain form without a file works too. The higher limits apply
/// only after authorization; before it, <see cref="BodyLimits"/> apply.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StreamedFormAttribute : Attribute, IAsyncAuthorizationFilter, IAsyncResourceFilter, IAsyncAlwaysRunResultFilter, IOrderedFilter, IRequestSizeLimitMetadata
{
    /// <summary>Highest size of a body in bytes: room for the largest accepted file several times. A larger body gets 413.</summary>
    public const long MaxBody = 64L * 1024 * 1024;

    /// <summary>Longest time from the first byte to the last: 10 MB at 3 kB a second.</summary>
    public static readonly TimeSpan LongestUpload = TimeSpan.FromHours(1);

    /// <summary>The server's own limit for this action.</summary>
    public long? MaxRequestBodySize => MaxBody;

    /// <summary>Runs before the antiforgery check, which needs the fields.</summary>
    public int Order => -1000;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var (type, boundary) = StreamedForms.ContentTypeOf(http.Request);
        switch (type)
        {
            case FormType.Multipart:
                http.Features.Get<LimitedBody>()?.Allow(MaxBody, LongestUpload);
                context.Result = await TryReadFieldsAsync(http, boundary!) ? null : new BadRequestResult();
                break;
            case FormType.Plain:
                break;
            default:
                context.Result = new BadRequestResult();
                break;
        }
    }

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var executed = await next();
        if (executed is { Exception: not null, ExceptionHandled: false })
        {
            await StreamedForms.DrainAsync(context.HttpContext);
        }
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        await StreamedForms.DrainAsync(context.HttpContext);
        await next();
    }

    private static async Task<bool> TryReadFieldsAsync(HttpContext http, string boundary)
    {
        try
        {
            await StreamedForms.ReadFieldsAsync(http, boundary, http.RequestAborted);

            return true;
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status400BadRequest)
        {
            return false;
        }
    }
}
