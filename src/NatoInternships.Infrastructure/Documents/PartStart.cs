namespace NatoInternships.Infrastructure.Documents;

/// <summary>Reads a part of an Office document from its start, and detects its kind by the first bytes.</summary>
internal sealed class PartStart : Stream
{
    private const int StartLength = 512;

    private readonly Stream rest;
    private readonly byte[] start;
    private int at;

    private PartStart(byte[] start, Stream rest)
    {
        this.start = start;
        this.rest = rest;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Whether the first character opens a tag, in any encoding.</summary>
    public bool LooksLikeXml
    {
        get
        {
            var letters = start.AsSpan();
            letters = letters is [0xEF, 0xBB, 0xBF, ..] ? letters[3..] : letters;
            var first = letters.IndexOfAnyExcept("\0\t\n\r "u8);
            first = letters is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] ? 2 + letters[2..].IndexOfAnyExcept("\0\t\n\r "u8) : first;

            return first >= 0 && first < letters.Length && letters[first] == (byte)'<';
        }
    }

    /// <summary>Whether it is a program, an archive or another document. No part of a text document is.</summary>
    public bool IsProgramOrDocument => HiddenFileScanner.IsAtStart(start);

    public static async Task<PartStart> ReadAsync(Stream part, CancellationToken ct)
    {
        var start = new byte[StartLength];
        var read = await part.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, ct);

        return new PartStart(start[..read], part);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (at == start.Length)
        {
            return await rest.ReadAsync(buffer, cancellationToken);
        }

        var count = Math.Min(buffer.Length, start.Length - at);
        start.AsMemory(at, count).CopyTo(buffer);
        at += count;

        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (at == start.Length)
        {
            return rest.Read(buffer, offset, count);
        }

        count = Math.Min(count, start.Length - at);
        start.AsSpan(at, count).CopyTo(buffer.AsSpan(offset));
        at += count;

        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
