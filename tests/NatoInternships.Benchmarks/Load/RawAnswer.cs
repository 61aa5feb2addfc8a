using System.Globalization;
using System.Text;

namespace NatoInternships.Benchmarks.Load;

/// <summary>A response, with enough data to check it. Valid until the next request of the connection.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Length">Bytes of the body, without framing.</param>
/// <param name="Head">Status line and headers.</param>
/// <param name="Body">The body; null when it was only counted.</param>
internal readonly record struct RawAnswer(int Status, long Length, ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte>? Body)
{
    public string Text => Encoding.UTF8.GetString((Body ?? throw new InvalidOperationException("The body was not kept.")).Span);

    /// <summary>Returns the first header with this name; null when there is none.</summary>
    public string? Header(string name) => Headers(name).FirstOrDefault();

    public IEnumerable<string> Headers(string name) => Encoding.ASCII.GetString(Head.Span).Split("\r\n")
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim());

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Status} with {Length} bytes");
}
