using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>The streams of a document whose size must be known: pictures by their pixels, others when they might expand too much.</summary>
internal sealed class PdfStreams
{
    /// <summary>Size in bytes to which every stream may expand.</summary>
    public const long FreeBytes = 64L * 1024 * 1024;

    private const long MostBytes = 256L * 1024 * 1024;
    private const int OrdinaryRatio = 100; // Drawings and fonts expand up to about 30 times.
    private const int LargestRatio = 1100; // For one compression.

    private readonly List<PdfStream> open = [];
    private readonly List<PdfStream> suspects = [];
    private readonly Dictionary<int, long> numbers = [];

    /// <summary>The reason when a picture with too many pixels was read; else null.</summary>
    public RefusalReason? Refusal { get; private set; }

    public void AddNumber(int holder, long value) => numbers[holder] = value;

    public void Add(PdfStream stream)
    {
        var isOpen = stream.Length.Holder != 0 || (stream.IsPicture && (stream.Width.Holder != 0 || stream.Height.Holder != 0));
        if (isOpen && (stream.IsPicture || stream.Compressions > 0))
        {
            open.Add(stream);
        }
        else
        {
            Judge(stream);
        }
    }

    /// <summary>
    /// Evaluates references to numbers that had not been read yet. Returns the streams to unpack and measure, with the highest allowed
    /// number of bytes.
    /// </summary>
    public IReadOnlyList<(int Number, long MostBytes)> Suspects()
    {
        open.ForEach(Judge);
        open.Clear();

        return [.. suspects.Select(stream => (stream.Number, Math.Max(FreeBytes, Math.Min(MostBytes, ValueOf(stream.Length) * OrdinaryRatio))))];
    }

    private void Judge(PdfStream stream)
    {
        if (stream.IsPicture)
        {
            var (width, height) = (Math.Max(0, ValueOf(stream.Width)), Math.Max(0, ValueOf(stream.Height)));
            Refusal ??= height > 0 && width > UploadLimits.MaxPixelsInPdf / height ? RefusalReason.TooManyPixels : null;
        }

        // Of a picture that is compressed once, readers use only the bytes for its pixels.
        if (stream.Compressions > 1 || (stream is { Compressions: 1, IsPicture: false } && ValueOf(stream.Length) * LargestRatio > FreeBytes))
        {
            suspects.Add(stream);
        }
    }

    private long ValueOf(PdfStream.Count count) => count.Holder == 0 ? count.Value : numbers.GetValueOrDefault(count.Holder);
}
