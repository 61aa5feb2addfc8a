using Microsoft.Extensions.Logging.Abstractions;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.TestSupport.Documents;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Documents;

public sealed class DocumentRotationTests : IDisposable
{
    private readonly AStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task Rotation_rewraps_every_document_and_counts_unreadable_ones()
    {
        var kept = await store.KeepAsync(SampleFiles.Pdf());
        await store.KeepAsync(SampleFiles.Png());
        var damaged = await store.KeepAsync(SampleFiles.Jpeg());
        var bytes = await File.ReadAllBytesAsync(store.PathOf(damaged.Key));
        bytes[20] ^= 1; // In the wrapped key.
        await File.WriteAllBytesAsync(store.PathOf(damaged.Key), bytes);
        var second = DocumentMasterKey.New("second");
        var rotation = new DocumentRotation(
            new DocumentStore(store.Files, new DocumentKeyRing(second, store.Ring.Current)), NullLogger<DocumentRotation>.Instance);

        Assert.Equal((2, 1), await rotation.RunAsync(CancellationToken.None));
        Assert.Equal((0, 1), await rotation.RunAsync(CancellationToken.None));

        Assert.Equal(SampleFiles.Pdf(), await store.ReadAsync(kept.Key, new DocumentKeyRing(second)));
    }
}
