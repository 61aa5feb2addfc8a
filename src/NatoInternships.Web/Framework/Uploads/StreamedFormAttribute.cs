using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NatoInternships.Web.Framework.Uploads;

/// <summary>
/// The form of this action may end with a file, which is never buffered: the fields before it are read first and stand where every
/// form's fields do, so that the token is checked and the fields are bound as usual; the action streams the file
/// (<see cref="StreamedForms.StreamedFile"/>). What is left of the body afterwards is read away up to a bound, so that the browser
/// shows the answer instead of a broken connection. A plain form without a file works too. Only here may a body be large and slow, and only
/// after authorization: until then it has the bounds of every form (<see cref="BodyLimits"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StreamedFormAttribute : Attribute, IAsyncAuthorizationFilter, IAsyncResourceFilter, IAsyncAlwaysRunResultFilter, IOrderedFilter, IRequestSizeLimitMetadata
{
    /// <summary>Largest body that is read at all, in bytes: five of the largest accepted files. Beyond it the answer is 413.</summary>
    public const long MaxBody = 64L * 1024 * 1024;

    /// <summary>From its first byte to its last: 10 MB at 3 kB a second.</summary>
    public static readonly TimeSpan LongestUpload = TimeSpan.FromHours(1);

    /// <summary>The server's own bound at this address.</summary>
    public long? MaxRequestBodySize => MaxBody;

    /// <summary>Before the antiforgery check, which asks for the fields.</summary>
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
