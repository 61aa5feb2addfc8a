using Microsoft.AspNetCore.OutputCaching;

namespace NatoInternships.Web.UseCases;

/// <summary>
/// Invalidates the cached public pages, feeds and the site map. Call it after saving a change of a notice, a call or a deadline. Other
/// processes see the change within two seconds (OutputCacheInvalidationJob).
/// </summary>
public sealed class PublicPages(IOutputCacheStore kept)
{
    public const string Tag = "public-pages";

    public async Task ForgetAsync(CancellationToken ct) => await kept.EvictByTagAsync(Tag, ct);
}
