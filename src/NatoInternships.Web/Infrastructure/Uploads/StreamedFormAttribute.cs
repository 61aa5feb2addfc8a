using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NatoInternships.Web.Infrastructure.Uploads;

/// <summary>
/// The form of this action may end with a file, which is never buffered: the fields before it are read first and stand where every
/// form's fields do, so that the token is checked and the fields are bound as usual; the action streams the file
/// (<see cref="StreamedForms.StreamedFile"/>). What is left of the body afterwards is read away up to a bound, so that the browser
/// shows the answer instead of a broken connection. A plain form without a file works too.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StreamedFormAttribute : Attribute, IAsyncAuthorizationFilter, IAsyncResourceFilter, IAsyncAlwaysRunResultFilter, IOrderedFilter
{
    /// <summary>Largest body that is read at all, in bytes: five of the largest accepted files. Beyond it the answer is 413.</summary>
    public const long MaxBody = 64L * 1024 * 1024;

    /// <summary>Before the antiforgery check, which asks for the fields.</summary>
    public int Order => -1000;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MaxBody;
        }

        var (type, boundary) = StreamedForms.ContentTypeOf(http.Request);
        switch (type)
        {
            case FormType.Multipart:
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
