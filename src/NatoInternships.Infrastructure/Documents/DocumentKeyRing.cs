using System.Text;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>All master keys of this installation, and the current one for new documents.</summary>
public sealed class DocumentKeyRing
{
    private const string DevelopmentId = "development";
    private readonly Dictionary<string, DocumentMasterKey> keys;

    /// <summary>Creates a ring of <paramref name="current"/> and older keys for reading.</summary>
    public DocumentKeyRing(DocumentMasterKey current, params IEnumerable<DocumentMasterKey> older)
    {
        Current = current;
        keys = older.Append(current).ToDictionary(k => k.Id, StringComparer.Ordinal);
    }

    /// <summary>The key that wraps the keys of new documents.</summary>
    public DocumentMasterKey Current { get; }

    /// <summary>Returns the key with this id; null when this installation does not have it.</summary>
    public DocumentMasterKey? Find(string id) => keys.GetValueOrDefault(id);

    /// <summary>
    /// Creates the ring from validated options. Without configured keys, reads or creates one in <paramref name="developmentKeyFolder"/>.
    /// </summary>
    internal static DocumentKeyRing From(DocumentStoreOptions options, string developmentKeyFolder)
    {
        if (options.MasterKeys.Count == 0)
        {
            return new DocumentKeyRing(ReadOrMake(developmentKeyFolder));
        }

        var parsed = options.MasterKeys.Select(entry => Parse(entry.Key, entry.Value)).ToList();
        // Configuration keys ignore case, but ids in document headers do not. The spelling in the list is used.
        var current = parsed.Single(k => string.Equals(k.Id, options.CurrentMasterKey, StringComparison.OrdinalIgnoreCase));

        return new DocumentKeyRing(current, parsed.Where(k => k != current));
    }

    private static DocumentMasterKey ReadOrMake(string folder)
    {
        var path = Path.Combine(folder, $"documents.{DevelopmentId}.key");
        var content = PrivateFiles.ReadOrMake(path, () => Encoding.UTF8.GetBytes(DocumentMasterKey.New(DevelopmentId).Encode()));

        return Parse(DevelopmentId, Encoding.UTF8.GetString(content).Trim());
    }

    private static DocumentMasterKey Parse(string id, string encoded) =>
        DocumentMasterKey.TryParse(id, encoded, out var key) ? key : throw new InvalidOperationException($"Master key {id} is malformed.");
}
