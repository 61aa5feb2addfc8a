using Microsoft.AspNetCore.OutputCaching;

namespace NatoInternships.Web.UseCases;

/// <summary>
/// The kept public pages, feeds and the site map. What changes a notice, a call or a deadline lets them be forgotten after its save;
/// another process sees the change within two seconds (OutputCacheInvalidationJob).
/// </summary>
public sealed class PublicPages(IOutputCacheStore kept)
{
    public const string Tag = "public-pages";

    public async Task ForgetAsync(CancellationToken ct) => await kept.EvictByTagAsync(Tag, ct);
}
