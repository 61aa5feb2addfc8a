using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;
using NatoInternships.Web.UseCases;

namespace NatoInternships.Web.Framework.Caching;

/// <summary>
/// Keeps pages marked <see cref="PublicPageAttribute"/> for strangers only: nobody signed in, no antiforgery cookie (else one visitor
/// would get another's token), known query keys, and never past the moment at which the page would say something else.
/// </summary>
public sealed class PublicPagePolicy : IOutputCachePolicy
{
    private const int LongestQuery = 200;

    public static bool IsForStrangers(HttpContext http, PublicPageAttribute page)
    {
        var antiforgery = http.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name;

        return (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            && http.User.Identity?.IsAuthenticated != true
            && http.Request.Headers.Authorization.Count == 0
            && !http.Request.Cookies.Keys.Any(name => name == antiforgery)
            && http.Request.QueryString.Value is null or { Length: <= LongestQuery }
            && http.Request.Query.Keys.All(key => page.QueryKeys.Contains(key, StringComparer.Ordinal));
    }

    ValueTask IOutputCachePolicy.CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var page = http.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>();
        var isKept = page is not null && IsForStrangers(http, page);
        context.EnableOutputCaching = isKept;
        context.AllowCacheLookup = isKept;
        context.AllowCacheStorage = isKept;
        context.AllowLocking = isKept;
        if (isKept)
        {
            context.CacheVaryByRules.QueryKeys = "*"; // Only declared keys reach this line. Other requests are not cached.
            context.CacheVaryByRules.VaryByValues["theme"] = http.Request.Cookies["theme"] is "dark" or "light" ? http.Request.Cookies["theme"]! : "";
            context.Tags.Add(PublicPages.Tag);
        }

        return ValueTask.CompletedTask;
    }

    ValueTask IOutputCachePolicy.ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    ValueTask IOutputCachePolicy.ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        var freshness = context.HttpContext.Features.Get<CacheLifetime>();
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0 || freshness is null || freshness.For <= TimeSpan.Zero)
        {
            context.AllowCacheStorage = false;
        }

        context.ResponseExpirationTimeSpan = freshness?.For;

        return ValueTask.CompletedTask;
    }
}
