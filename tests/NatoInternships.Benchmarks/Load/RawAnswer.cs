using System.Globalization;
using System.Text;

namespace NatoInternships.Benchmarks.Load;

/// <summary>What came back: enough to tell a right answer from a wrong one. Valid until the connection's next request.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Length">Bytes of the body, without framing.</param>
/// <param name="Head">Status line and headers.</param>
/// <param name="Body">The body; null where it was counted only.</param>
internal readonly record struct RawAnswer(int Status, long Length, ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte>? Body)
{
    public string Text => Encoding.UTF8.GetString((Body ?? throw new InvalidOperationException("The body was not kept.")).Span);

    /// <summary>The first header of that name; null where there is none.</summary>
    public string? Header(string name) => Headers(name).FirstOrDefault();

    public IEnumerable<string> Headers(string name) => Encoding.ASCII.GetString(Head.Span).Split("\r\n")
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim());

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Status} with {Length} bytes");
}
