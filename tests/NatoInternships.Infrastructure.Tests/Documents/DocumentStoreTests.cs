using System.Security.Cryptography;
using System.Text;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.TestSupport.Documents;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Documents;

public sealed class DocumentStoreTests : IDisposable
{
    private const int Frame = 64 * 1024;
    private const int HeaderLength = 4 + 1 + 5 + 60; // The id "first" has five letters.
    private readonly AStore store = new();

    public void Dispose() => store.Dispose();

    [Theory]
    [InlineData(1000)]
    [InlineData(Frame - 1)]
    [InlineData(Frame)]
    [InlineData(Frame + 1)]
    [InlineData(2 * Frame)]
    [InlineData(200_000)]
    [InlineData(10 * 1024 * 1024)]
    public async Task A_stored_document_is_read_back_unchanged(int length)
    {
        var content = SampleFiles.OfSize(length);

        var stored = await store.KeepAsync(content);

        Assert.Equal(content, await store.ReadAsync(stored.Key));
        Assert.Equal(length, stored.Length);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), stored.Sha256Hex);
        Assert.Equal(DocumentFormat.Pdf, stored.Format);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task The_format_of_the_store_holds_the_shortest_contents(int length)
    {
        var content = new byte[Frame];
        content[0] = 7;
        var upload = new Upload(store.Files, store.Ring, Stream.Null, long.MaxValue, DocumentFormat.Pdf);

        var stored = Assert.IsType<StoreOutcome.Stored>(await upload.RunAsync(content, length, CancellationToken.None));

        Assert.Equal(content[..length], await store.ReadAsync(stored.Key));
    }

    [Fact]
    public async Task A_body_in_small_pieces_is_stored_unchanged()
    {
        var content = SampleFiles.OfSize(Frame + 10);

        var stored = Assert.IsType<StoreOutcome.Stored>(await store.Store.StoreAsync(new TricklingStream(content), UploadLimits.MaxBytes, CancellationToken.None));

        Assert.Equal(content, await store.ReadAsync(stored.Key));
    }

    [Fact]
    public async Task A_document_is_read_synchronously_and_in_small_pieces_too()
    {
        var content = SampleFiles.OfSize((2 * Frame) + 5);
        var stored = await store.KeepAsync(content);

        await using var plain = await store.Store.OpenAsync(stored.Key, CancellationToken.None);
        var read = new List<byte>();
        var buffer = new byte[777];
        for (int count; (count = plain!.Read(buffer, 0, buffer.Length)) > 0;)
        {
            read.AddRange(buffer[..count]);
        }

        Assert.Equal(content, read);
    }

    [Theory]
    [InlineData(777, Frame)] // The rest of a frame, then whole ones.
    [InlineData(Frame, 777)]
    [InlineData(Frame + 1, Frame - 1)]
    public async Task A_document_can_be_read_in_pieces_of_any_size(int one, int other)
    {
        var content = SampleFiles.OfSize((4 * Frame) + 5);
        var stored = await store.KeepAsync(content);

        await using var plain = await store.Store.OpenAsync(stored.Key, CancellationToken.None);
        var read = new List<byte>();
        for (var (turn, count) = (0, -1); count != 0; turn++)
        {
            var buffer = new byte[turn % 2 == 0 ? one : other];
            count = turn % 3 == 0 ? plain!.Read(buffer) : await plain!.ReadAsync(buffer);
            read.AddRange(buffer[..count]);
        }

        Assert.Equal(content, read);
    }

    [Fact]
    public async Task Ten_mebibytes_are_accepted_and_one_byte_more_is_refused()
    {
        var exact = SampleFiles.OfSize((int)UploadLimits.MaxBytes);
        byte[] over = [.. exact, (byte)'\n'];

        Assert.IsType<StoreOutcome.Stored>(await store.Store.StoreAsync(new MemoryStream(exact), UploadLimits.MaxBytes, CancellationToken.None));
        var refused = await store.Store.StoreAsync(new MemoryStream(over), UploadLimits.MaxBytes, CancellationToken.None);

        Assert.Equal(new StoreOutcome.TooLarge(UploadLimits.MaxBytes), refused);
        Assert.Single(store.EveryFile);
    }

    [Fact]
    public async Task An_empty_file_returns_Empty()
    {
        Assert.IsType<StoreOutcome.Empty>(await store.Store.StoreAsync(Stream.Null, UploadLimits.MaxBytes, CancellationToken.None));
        Assert.Empty(store.EveryFile);
    }

    [Fact]
    public async Task Changing_any_byte_of_a_stored_file_makes_it_unreadable()
    {
        var stored = await store.KeepAsync(SampleFiles.Pdf());
        var path = store.PathOf(stored.Key);
        var genuine = await File.ReadAllBytesAsync(path);

        for (var i = 0; i < genuine.Length; i++)
        {
            var changed = genuine.ToArray();
            changed[i] ^= 1;
            await File.WriteAllBytesAsync(path, changed);

            await store.WhyUnreadableAsync(stored.Key);
        }

        await File.WriteAllBytesAsync(path, genuine);
        Assert.Equal(SampleFiles.Pdf(), await store.ReadAsync(stored.Key));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(HeaderLength)]
    [InlineData(HeaderLength + 5)]
    [InlineData(HeaderLength + Frame + 16)]
    [InlineData(HeaderLength + (2 * (Frame + 16)))]
    [InlineData(HeaderLength + (2 * (Frame + 16)) + 8)]
    public async Task A_truncated_file_is_unreadable_also_at_a_frame_boundary(int length)
    {
        var stored = await store.KeepAsync(SampleFiles.OfSize((2 * Frame) + 100));
        await using (var file = File.OpenWrite(store.PathOf(stored.Key)))
        {
            file.SetLength(length);
        }

        Assert.Equal(UnreadableCause.Tampered, await store.WhyUnreadableAsync(stored.Key));
    }

    [Fact]
    public async Task Swapped_repeated_and_appended_frames_are_detected()
    {
        var stored = await store.KeepAsync(SampleFiles.OfSize(3 * Frame));
        var path = store.PathOf(stored.Key);
        var genuine = await File.ReadAllBytesAsync(path);
        const int sealedLength = Frame + 16;
        var header = genuine[..HeaderLength];
        var frames = genuine[HeaderLength..].Chunk(sealedLength).ToArray();
        byte[][] forged =
        [
            [.. header, .. frames[1], .. frames[0], .. frames[2]],
            [.. header, .. frames[0], .. frames[0], .. frames[1], .. frames[2]],
            [.. genuine, .. frames[2]],
            [.. genuine, 0],
        ];

        foreach (var file in forged)
        {
            await File.WriteAllBytesAsync(path, file);

            Assert.Equal(UnreadableCause.Tampered, await store.WhyUnreadableAsync(stored.Key));
        }
    }

    [Fact]
    public async Task A_file_under_another_name_is_unreadable()
    {
        var mine = await store.KeepAsync(SampleFiles.Pdf());
        var theirs = await store.KeepAsync(SampleFiles.Pdf());
        File.Copy(store.PathOf(theirs.Key), store.PathOf(mine.Key), overwrite: true);

        Assert.Equal(UnreadableCause.Tampered, await store.WhyUnreadableAsync(mine.Key));
    }

    [Fact]
    public async Task Another_master_key_does_not_open_a_document()
    {
        var stored = await store.KeepAsync(SampleFiles.Pdf());

        Assert.Equal(UnreadableCause.Tampered, await store.WhyUnreadableAsync(stored.Key, new DocumentKeyRing(DocumentMasterKey.New("first"))));
        Assert.Equal(UnreadableCause.MasterKeyUnknown, await store.WhyUnreadableAsync(stored.Key, new DocumentKeyRing(DocumentMasterKey.New("second"))));
    }

    [Fact]
    public async Task After_rewrapping_the_old_master_key_is_not_needed()
    {
        var content = SampleFiles.OfSize(Frame + 1);
        var stored = await store.KeepAsync(content);
        var second = DocumentMasterKey.New("second");
        var rotating = new DocumentStore(store.Files, new DocumentKeyRing(second, store.Ring.Current));

        Assert.True(await rotating.RewrapAsync(stored.Key, CancellationToken.None));
        Assert.False(await rotating.RewrapAsync(stored.Key, CancellationToken.None));
        Assert.False(await rotating.RewrapAsync(StorageKey.New(), CancellationToken.None));

        Assert.Equal(content, await store.ReadAsync(stored.Key, new DocumentKeyRing(second)));
        Assert.Single(store.EveryFile);
    }

    [Fact]
    public async Task No_plain_byte_reaches_the_folder()
    {
        const string canary = "canary-3f9c1e-Proof-of-studies";
        var content = SampleFiles.PdfWithText(canary);
        Assert.Contains(canary, Encoding.Latin1.GetString(content), StringComparison.Ordinal);

        await store.KeepAsync(content);

        Assert.DoesNotContain(canary, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Assert.Single(store.EveryFile))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_incomplete_body_leaves_no_file()
    {
        var body = new TricklingStream(SampleFiles.OfSize(3 * Frame), failAt: 2 * Frame, piece: Frame);

        await Assert.ThrowsAsync<IOException>(() => store.Store.StoreAsync(body, UploadLimits.MaxBytes, CancellationToken.None));

        Assert.Empty(store.EveryFile);
    }

    [Fact]
    public async Task A_cancelled_upload_leaves_no_file()
    {
        using var cancel = new CancellationTokenSource();
        var seen = 0;
        var body = new TricklingStream(SampleFiles.OfSize(3 * Frame), piece: Frame, onRead: position =>
        {
            if (position >= 2 * Frame)
            {
                seen = store.EveryFile.Count;
                cancel.Cancel();
            }
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Store.StoreAsync(body, UploadLimits.MaxBytes, cancel.Token));

        Assert.Equal(1, seen); // The temporary file existed.
        Assert.Empty(store.EveryFile);
    }

    [Theory]
    [InlineData(FailingFiles.At.Write)]
    [InlineData(FailingFiles.At.Commit)]
    public async Task A_full_disk_leaves_no_file(FailingFiles.At at)
    {
        using var full = new AStore(files => new FailingFiles(files, at));

        await Assert.ThrowsAsync<IOException>(() => full.Store.StoreAsync(new MemoryStream(SampleFiles.OfSize(3 * Frame)), UploadLimits.MaxBytes, CancellationToken.None));

        Assert.Empty(full.EveryFile);
    }

    [Fact]
    public async Task Deleting_removes_the_file_once()
    {
        var stored = await store.KeepAsync(SampleFiles.Pdf());

        Assert.True(await store.Store.DeleteAsync(stored.Key, CancellationToken.None));
        Assert.False(await store.Store.DeleteAsync(stored.Key, CancellationToken.None));
        Assert.Null(await store.Store.OpenAsync(stored.Key, CancellationToken.None));
        Assert.Empty(store.EveryFile);
    }

    [Fact]
    public async Task The_sweep_sees_committed_files_and_removes_only_old_leftovers()
    {
        var stored = await store.KeepAsync(SampleFiles.Pdf());
        var incoming = Path.Combine(store.Folder, "incoming");
        var (old, young) = (Path.Combine(incoming, "old"), Path.Combine(incoming, "young"));
        await File.WriteAllTextAsync(old, "x");
        await File.WriteAllTextAsync(young, "x");
        var limit = new DateTimeOffset(2025, 6, 1, 12, 0, 0, TimeSpan.Zero);
        File.SetLastWriteTimeUtc(old, limit.UtcDateTime.AddSeconds(-1));
        File.SetLastWriteTimeUtc(young, limit.UtcDateTime);
        File.SetLastWriteTimeUtc(store.PathOf(stored.Key), limit.UtcDateTime);

        var listed = await store.Store.ListAsync(CancellationToken.None).ToListAsync();
        var removed = await store.Store.RemoveUnfinishedAsync(limit, CancellationToken.None);

        Assert.Equal([new StoredFile(stored.Key, limit)], listed);
        Assert.Equal(1, removed);
        Assert.False(File.Exists(old));
        Assert.True(File.Exists(young));
    }

    [Fact]
    public async Task A_store_without_a_folder_yet_is_empty()
    {
        var files = new FolderDocumentFiles(Path.Combine(store.Folder, "none"));

        Assert.Empty(await files.ListAsync(CancellationToken.None).ToListAsync());
        Assert.Equal(0, await files.RemoveUnfinishedAsync(DateTimeOffset.MaxValue, CancellationToken.None));
        Assert.Null(await files.OpenAsync(StorageKey.New(), CancellationToken.None));
    }

    [Fact]
    public async Task Only_the_owning_account_can_read_the_store()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var stored = await store.KeepAsync(SampleFiles.Pdf());

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(store.PathOf(stored.Key)));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(Path.GetDirectoryName(store.PathOf(stored.Key))!));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../../../../etc/passwd_3456789012")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("0123456789abcdef0123456789abcde/")]
    public void A_storage_key_never_leaves_the_folder(string? text) => Assert.False(StorageKey.TryParse(text, out _));
}
