using NatoInternships.Web.UseCases;

namespace NatoInternships.Web.Framework.Caching;

public static class CachingServices
{
    public static IServiceCollection AddPublicPageCache(this IServiceCollection services) =>
        services.AddSingleton<PublicPages>().AddOutputCache(options =>
        {
            options.UseCaseSensitivePaths = true; // Routing ignores case, but the page contains the requested path.
            options.AddBasePolicy(new PublicPagePolicy());
        });

    /// <summary>
    /// Must run after authentication, because only anonymous users get cached pages. Must run before authorization, because a cached page
    /// was allowed for an anonymous user.
    /// </summary>
    public static IApplicationBuilder UsePublicPageCache(this IApplicationBuilder app) => app.UseOutputCache();

    /// <summary>States until when the page of this request may be kept.</summary>
    public static void KeepPage(this HttpContext http, CacheLifetime freshness) => http.Features.Set(freshness);
}
