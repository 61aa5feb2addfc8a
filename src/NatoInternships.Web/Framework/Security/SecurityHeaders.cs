using Microsoft.Net.Http.Headers;

namespace NatoInternships.Web.Framework.Security;

/// <summary>
/// Adds security headers to every response, including errors and files. They are set when the response starts, so that no error handler
/// removes them.
/// </summary>
public static class SecurityHeaders
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public const string PermissionsPolicy =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

    /// <summary>
    /// A year, for all subdomains. Only in Production and over HTTPS, because browsers would also force HTTPS on a developer's machine.
    /// </summary>
    public const string TransportSecurity = "max-age=31536000; includeSubDomains";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state => Write((HttpContext)state), context);
        return next(context);
    });

    private static Task Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (context.Request.IsHttps && context.RequestServices.GetRequiredService<IHostEnvironment>().IsProduction())
        {
            headers.StrictTransportSecurity = TransportSecurity; // An error page clears the response and would remove the framework's header.
        }

        // A download sets its own, stricter policy (sandbox).
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, ContentSecurityPolicy);
        headers[HeaderNames.XContentTypeOptions] = "nosniff";
        headers["Referrer-Policy"] = "same-origin"; // With no-referrer, forms would post "Origin: null".
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";

        if (context.User.Identity?.IsAuthenticated == true && !context.Request.Path.StartsWithSegments("/dist"))
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
