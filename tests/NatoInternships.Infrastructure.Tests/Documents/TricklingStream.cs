namespace NatoInternships.Infrastructure.Tests.Documents;

/// <summary>A body as a network delivers it: in pieces, and possibly incomplete.</summary>
internal sealed class TricklingStream(byte[] content, int? failAt = null, int piece = 7, Action<int>? onRead = null) : MemoryStream(content)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        onRead?.Invoke((int)Position);
        cancellationToken.ThrowIfCancellationRequested();

        return Position >= failAt
            ? throw new IOException("The connection broke off.")
            : base.ReadAsync(buffer[..Math.Min(buffer.Length, piece)], cancellationToken);
    }
}
