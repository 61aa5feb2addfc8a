using NatoInternships.Infrastructure.Documents;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Documents;

/// <summary>A store in its own folder, deleted after the test.</summary>
internal sealed class AStore : IDisposable
{
    public AStore(Func<IDocumentFiles, IDocumentFiles>? files = null)
    {
        Files = new FolderDocumentFiles(Folder);
        Store = new DocumentStore(files?.Invoke(Files) ?? Files, Ring);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("documents-").FullName;

    public DocumentKeyRing Ring { get; } = new(DocumentMasterKey.New("first"));

    public FolderDocumentFiles Files { get; }

    public DocumentStore Store { get; }

    public IReadOnlyList<string> EveryFile => Directory.GetFiles(Folder, "*", SearchOption.AllDirectories);

    public string PathOf(StorageKey key) => Path.Combine(Folder, key.Value[..2], key.Value[2..4], key.Value);

    public async Task<StoreOutcome.Stored> KeepAsync(byte[] content) =>
        Assert.IsType<StoreOutcome.Stored>(await Store.StoreAsync(new MemoryStream(content), long.MaxValue, CancellationToken.None));

    public async Task<byte[]> ReadAsync(StorageKey key, DocumentKeyRing? ring = null)
    {
        await using var plain = await new DocumentStore(Files, ring ?? Ring).OpenAsync(key, CancellationToken.None);
        Assert.NotNull(plain);
        using var copy = new MemoryStream();
        await plain.CopyToAsync(copy);

        return copy.ToArray();
    }

    public async Task<UnreadableCause> WhyUnreadableAsync(StorageKey key, DocumentKeyRing? ring = null) =>
        (await Assert.ThrowsAsync<DocumentUnreadableException>(() => ReadAsync(key, ring))).Cause;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
