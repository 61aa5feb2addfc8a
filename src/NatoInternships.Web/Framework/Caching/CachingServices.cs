using NatoInternships.Web.UseCases;

namespace NatoInternships.Web.Framework.Caching;

public static class CachingServices
{
    public static IServiceCollection AddPublicPageCache(this IServiceCollection services) =>
        services.AddSingleton<PublicPages>().AddOutputCache(options =>
        {
            options.UseCaseSensitivePaths = true; // routing is not, and a page repeats the path it was asked by
            options.AddBasePolicy(new PublicPagePolicy());
        });

    /// <summary>After authentication, which says who is a stranger. Before authorization: what is kept was answered to a stranger once.</summary>
    public static IApplicationBuilder UsePublicPageCache(this IApplicationBuilder app) => app.UseOutputCache();

    /// <summary>States until when the page of this request may be kept.</summary>
    public static void KeepPage(this HttpContext http, CacheLifetime freshness) => http.Features.Set(freshness);
}
