using System.Text;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>The master keys this installation knows, and the one it uses for new documents.</summary>
public sealed class DocumentKeyRing
{
    private const string DevelopmentId = "development";
    private readonly Dictionary<string, DocumentMasterKey> keys;

    /// <summary>A ring of <paramref name="current"/> and the older keys that can still be read.</summary>
    public DocumentKeyRing(DocumentMasterKey current, params IEnumerable<DocumentMasterKey> older)
    {
        Current = current;
        keys = older.Append(current).ToDictionary(k => k.Id, StringComparer.Ordinal);
    }

    /// <summary>Wraps the keys of new documents.</summary>
    public DocumentMasterKey Current { get; }

    /// <summary>The key of that id; null when this installation does not have it.</summary>
    public DocumentMasterKey? Find(string id) => keys.GetValueOrDefault(id);

    /// <summary>The ring of validated options. Without configured keys, one is read from or made in <paramref name="developmentKeyFolder"/>.</summary>
    internal static DocumentKeyRing From(DocumentStoreOptions options, string developmentKeyFolder)
    {
        if (options.MasterKeys.Count == 0)
        {
            return new DocumentKeyRing(ReadOrMake(developmentKeyFolder));
        }

        var parsed = options.MasterKeys.Select(entry => Parse(entry.Key, entry.Value)).ToList();
        // Configuration keys ignore case, ids in document headers do not: the listed spelling counts.
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
