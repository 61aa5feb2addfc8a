namespace NatoInternships.Infrastructure.Documents;

/// <summary>Reads a stream and fails when it exceeds the bound. Counts real bytes, whatever a header declares.</summary>
internal sealed class BoundedStream(Stream inner, long bound) : Stream
{
    /// <summary>Number of bytes read.</summary>
    public long Count { get; private set; }

    /// <summary>Whether the bound is exceeded. Every read fails from then on.</summary>
    public bool IsExceeded => Count > bound;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Count;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer) => Counted(inner.Read(buffer));

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Counted(await inner.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Counted(int read)
    {
        Count += read;

        return IsExceeded ? throw new InvalidDataException("More inflated bytes than allowed.") : read;
    }
}
