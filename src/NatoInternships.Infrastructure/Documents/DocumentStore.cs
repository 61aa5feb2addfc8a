using System.Buffers;
using System.Security.Cryptography;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Stores uploaded documents encrypted. Counts, hashes, detects the format and encrypts in one pass, frame by frame. Plain bytes are never
/// written to disk, and no file is ever fully in memory.
/// </summary>
public sealed class DocumentStore(IDocumentFiles files, DocumentKeyRing ring)
{
    /// <summary>
    /// Stores an upload. After <see cref="StoreOutcome.Stored"/> the file survives a power cut. After any other outcome, an exception or a
    /// cancellation, nothing is kept.
    /// </summary>
    /// <param name="body">Read once to its end, or until the refusal is certain. Not disposed.</param>
    /// <param name="maxBytes">Highest accepted length in bytes, inclusive.</param>
    /// <param name="ct">Ends the upload.</param>
    /// <exception cref="IOException">The store is full or not writable, or the body is incomplete.</exception>
    public async Task<StoreOutcome> StoreAsync(Stream body, long maxBytes, CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FrameCipher.FrameLength);
        try
        {
            var frame = buffer.AsMemory(0, FrameCipher.FrameLength);
            var read = await body.ReadAtLeastAsync(frame, frame.Length, throwOnEndOfStream: false, ct);
            if (read == 0)
            {
                return new StoreOutcome.Empty();
            }

            return FileSignature.Of(frame.Span[..read]) switch
            {
                { Refusal: { } reason } => new StoreOutcome.NotAccepted(reason),
                var signature => await new Upload(files, ring, body, maxBytes, signature.Format).RunAsync(frame, read, ct),
            };
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>Opens a document as plain bytes, forward only; null when there is no such file. The caller disposes it.</summary>
    /// <exception cref="DocumentUnreadableException">Here or while reading: the file was changed, cut or exchanged, or its master key is
    /// unknown.</exception>
    public async Task<Stream?> OpenAsync(StorageKey key, CancellationToken ct)
    {
        var file = await files.OpenAsync(key, ct);
        if (file is null)
        {
            return null;
        }

        byte[] documentKey = [];
        try
        {
            (_, documentKey) = await DocumentHeader.ReadAsync(file, key, ring, ct);

            return new DecryptingStream(file, key, new FrameCipher(documentKey));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(documentKey);
        }
    }

    /// <summary>
    /// Wraps the document's key with the current master key in one durable step. The encrypted content stays unchanged. A document that is
    /// deleted at the same moment may reappear; the orphan sweep deletes it.
    /// </summary>
    /// <returns>False when there is no such file, or it already uses the current master key.</returns>
    /// <exception cref="DocumentUnreadableException">The header was changed or its master key is unknown.</exception>
    public async Task<bool> RewrapAsync(StorageKey key, CancellationToken ct)
    {
        await using var file = await files.OpenAsync(key, ct);
        if (file is null)
        {
            return false;
        }

        var (masterKeyId, documentKey) = await DocumentHeader.ReadAsync(file, key, ring, ct);
        try
        {
            if (masterKeyId == ring.Current.Id)
            {
                return false;
            }

            await using var write = files.Begin(key);
            await write.Content.WriteAsync(DocumentHeader.Write(key, ring.Current, documentKey), ct);
            await file.CopyToAsync(write.Content, ct);
            await write.CommitAsync(ct);

            return true;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(documentKey);
        }
    }

    /// <summary>Deletes a document; returns false when there is none.</summary>
    public Task<bool> DeleteAsync(StorageKey key, CancellationToken ct) => files.DeleteAsync(key, ct);

    /// <summary>Returns every stored document with the time of its last write, in no particular order, for the orphan sweep.</summary>
    public IAsyncEnumerable<StoredFile> ListAsync(CancellationToken ct) => files.ListAsync(ct);

    /// <summary>Deletes unfinished uploads of crashed processes.</summary>
    /// <param name="before">Only files last written before this instant. A younger one may be an upload in progress.</param>
    /// <param name="ct">Stops between two files.</param>
    /// <returns>The number of deleted files.</returns>
    public Task<int> RemoveUnfinishedAsync(DateTimeOffset before, CancellationToken ct) => files.RemoveUnfinishedAsync(before, ct);
}
