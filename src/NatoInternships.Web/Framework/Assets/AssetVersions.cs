using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace NatoInternships.Web.Framework.Assets;

/// <summary>Builds URLs of compiled files with the hash of their content, so that browsers may cache them for a year.</summary>
public sealed class AssetVersions(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<(string Path, DateTimeOffset Changed), string> hashes = new();

    /// <summary>
    /// Returns "/dist/site.css?v=…" for "/dist/site.css". A missing file keeps its plain URL. Each file is read once; in Development again
    /// when it changes.
    /// </summary>
    public string Address(string path)
    {
        var changed = environment.IsDevelopment() ? environment.WebRootFileProvider.GetFileInfo(path).LastModified : default;
        var hash = hashes.GetOrAdd((path, changed), key => Hash(key.Path));

        return hash.Length == 0 ? path : $"{path}?v={hash}";
    }

    private string Hash(string path)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists)
        {
            return "";
        }

        using var content = file.CreateReadStream();
        return WebEncoders.Base64UrlEncode(SHA256.HashData(content))[..12];
    }
}
