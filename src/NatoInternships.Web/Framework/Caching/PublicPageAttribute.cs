using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace NatoInternships.Web.Framework.Caching;

/// <summary>
/// A page that is the same for every stranger: kept by <see cref="PublicPagePolicy"/> under the query keys named here, and answered
/// with an ETag, so that who has it already gets 304. A request with any other query key is answered, never kept: the page repeats
/// the query in its language switch.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublicPageAttribute(params string[] queryKeys) : Attribute, IAsyncResultFilter
{
    public IReadOnlyList<string> QueryKeys => queryKeys;

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!PublicPagePolicy.IsForStrangers(http, this))
        {
            await next();

            return;
        }

        var wire = http.Response.Body;
        using var page = new MemoryStream();
        http.Response.Body = page;
        try
        {
            await next();
        }
        finally
        {
            http.Response.Body = wire;
        }

        page.Position = 0;
        await SendAsync(http, page);
    }

    private static async Task SendAsync(HttpContext http, MemoryStream page)
    {
        if (http.Response.StatusCode == StatusCodes.Status200OK)
        {
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(page))[..32]}\"");
            page.Position = 0;
            http.Response.Headers.ETag = tag.ToString();
            http.Response.Headers.CacheControl = "no-cache"; // Browsers ask again each time and get 304, because signing in must show at once.
            http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Cookie);
            if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                http.Response.ContentLength = null;

                return;
            }
        }

        await page.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
