using System.Buffers;
using System.Security.Cryptography;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>Decrypts a stored file, forward only. Returns a byte only after its whole frame is authenticated.</summary>
internal sealed class DecryptingStream(Stream file, StorageKey key, FrameCipher cipher) : Stream
{
    private const int SealedLength = FrameCipher.FrameLength + FrameCipher.TagLength;

    // One byte more than a frame. If that byte can be read, the frame is not the last.
    private byte[]? sealedFrame = ArrayPool<byte>.Shared.Rent(SealedLength + 1);
    private byte[]? plain;
    private int carried;
    private int position;
    private int available;
    private bool finished;

    public override bool CanRead => sealedFrame is not null;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(sealedFrame is null, this);
        if (!buffer.IsEmpty && position == available && !finished)
        {
            var read = await file.ReadAtLeastAsync(Wanted(), SealedLength + 1 - carried, throwOnEndOfStream: false, cancellationToken);
            return OpenFrame(carried + read, buffer.Span);
        }

        return Take(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(sealedFrame is null, this);
        if (!buffer.IsEmpty && position == available && !finished)
        {
            var read = file.ReadAtLeast(Wanted().Span, SealedLength + 1 - carried, throwOnEndOfStream: false);
            return OpenFrame(carried + read, buffer);
        }

        return Take(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && sealedFrame is not null)
        {
            ArrayPool<byte>.Shared.Return(sealedFrame);
            if (plain is not null)
            {
                ArrayPool<byte>.Shared.Return(plain, clearArray: true);
            }

            (plain, sealedFrame) = (null, null);
            cipher.Dispose();
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private Memory<byte> Wanted() => sealedFrame.AsMemory(carried, SealedLength + 1 - carried);

    // Decrypts directly into a buffer that has room for a frame. A smaller buffer receives the frame in pieces.
    private int OpenFrame(int read, Span<byte> buffer)
    {
        var last = read <= SealedLength;
        var length = last ? read : SealedLength;
        var isWhole = buffer.Length >= FrameCipher.FrameLength;
        try
        {
            cipher.Decrypt(sealedFrame.AsSpan(0, length), last, isWhole ? buffer : plain ??= ArrayPool<byte>.Shared.Rent(FrameCipher.FrameLength));
        }
        catch (CryptographicException e)
        {
            finished = true;
            available = position = 0;
            throw new DocumentUnreadableException(key, UnreadableCause.Tampered, e);
        }

        finished = last;
        carried = last ? 0 : 1;
        if (!last)
        {
            sealedFrame![0] = sealedFrame[SealedLength];
        }

        if (isWhole)
        {
            return length - FrameCipher.TagLength;
        }

        (position, available) = (0, length - FrameCipher.TagLength);

        return Take(buffer);
    }

    private int Take(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, available - position);
        plain.AsSpan(position, count).CopyTo(buffer);
        position += count;

        return count;
    }
}
