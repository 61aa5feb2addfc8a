using Microsoft.Net.Http.Headers;

namespace NatoInternships.Web.Framework.Assets;

public static class AssetServices
{
    public static IServiceCollection AddPortalAssets(this IServiceCollection services) => services.AddSingleton<AssetVersions>();

    /// <summary>
    /// A compiled file requested with its content hash never changes. Without the hash, the framework's "no-cache" with an ETag applies.
    /// </summary>
    public static IApplicationBuilder UseAssetCaching(this IApplicationBuilder app)
    {
        var versions = app.ApplicationServices.GetRequiredService<AssetVersions>();

        return app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/dist") && context.Request.Query.ContainsKey("v"))
            {
                context.Response.OnStarting(() =>
                {
                    var isCurrent = versions.Address(context.Request.Path.Value!) == context.Request.Path.Value + context.Request.QueryString.Value;
                    if (isCurrent && context.Response.StatusCode is 200 or 304)
                    {
                        context.Response.Headers[HeaderNames.CacheControl] = "public, max-age=31536000, immutable";
                    }

                    return Task.CompletedTask;
                });
            }

            return next(context);
        });
    }
}
