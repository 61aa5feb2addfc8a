using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace NatoInternships.Web.Framework.Security;

/// <summary>
/// Rejects unsafe requests from another site. Checks the browser's Sec-Fetch-Site header; without it, Origin must be ours. A request with
/// neither (no browser) is left to the antiforgery token.
/// </summary>
public static class CrossSiteRequestGuard
{
    public static IApplicationBuilder UseCrossSiteRequestGuard(this IApplicationBuilder app)
    {
        var ours = app.ApplicationServices.GetRequiredService<IOptions<SiteOptions>>().Value.Origin;

        return app.Use((context, next) =>
        {
            if (IsSafe(context.Request.Method) || IsErrorPage(context) || ComesFromUs(context.Request, ours))
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        });
    }

    private static bool ComesFromUs(HttpRequest request, string ours)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is "same-origin" or "none")
        {
            return true;
        }

        var origin = request.Headers[HeaderNames.Origin].ToString();
        if (site == "cross-site")
        {
            return false;
        }

        return origin.Length == 0
            ? site.Length == 0
            : string.Equals(origin, ours, StringComparison.OrdinalIgnoreCase)
                || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    private static bool IsErrorPage(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
}
