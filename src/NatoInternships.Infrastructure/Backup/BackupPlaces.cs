using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using NatoInternships.Infrastructure.Documents;

namespace NatoInternships.Infrastructure.Backup;

/// <summary>Lists the folders that contain keys. A backup in such a folder could be decrypted by whoever steals it.</summary>
public sealed class BackupPlaces(IConfiguration configuration, IHostEnvironment environment, Microsoft.Extensions.Options.IOptions<DocumentStoreOptions> documents)
{
    /// <summary>Returns why a backup must not be written to this folder; null when it may.</summary>
    public string? ProblemOf(string folder)
    {
        var wanted = Rooted(folder);
        var store = Rooted(documents.Value.Folder);
        if (Holds(store, wanted) || Holds(wanted, store))
        {
            return $"{wanted} and the document store {store} lie within each other.";
        }

        return KeyFolders().FirstOrDefault(keys => Holds(keys, wanted) || Holds(wanted, keys)) is { } shared
            ? $"{wanted} and the keys in {shared} lie within each other: keys are kept apart from backups."
            : null;
    }

    private IEnumerable<string> KeyFolders()
    {
        var certificates = configuration.GetSection("DataProtection:OlderCertificates").Get<string[]>() ?? [];
        IEnumerable<string?> folders =
        [
            configuration["SecretFiles"],
            .. certificates.Append(configuration["DataProtection:Certificate"]).Where(path => !string.IsNullOrWhiteSpace(path)).Select(path => Path.GetDirectoryName(Rooted(path!))),
            documents.Value.MasterKeys.Count == 0 ? documents.Value.DevelopmentKeyFolder : null,
        ];

        return folders.OfType<string>().Where(folder => folder.Length > 0).Select(Rooted).Distinct(StringComparer.Ordinal);
    }

    private string Rooted(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, environment.ContentRootPath));

    private static bool Holds(string outer, string inner) =>
        inner == outer || inner.StartsWith(Path.EndsInDirectorySeparator(outer) ? outer : outer + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
