using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>Follows the structure of a file while it streams by, in constant memory. What it finds is certain; what needs the whole file is the inspector's.</summary>
internal abstract class ContentScanner
{
    public static ContentScanner For(DocumentFormat format) => format switch
    {
        DocumentFormat.Jpeg => new JpegScanner(),
        DocumentFormat.Png => new PngScanner(),
        DocumentFormat.Docx => new ZipNameScanner(),
        _ => new PdfWalk(),
    };

    /// <summary>Takes the next bytes; a reason as soon as the file is certainly refused.</summary>
    public abstract RefusalReason? Feed(ReadOnlySpan<byte> bytes);

    /// <summary>All bytes were fed; a reason when something was missing.</summary>
    public abstract RefusalReason? Finish();

    /// <summary>The verdict over the dimensions an image declares.</summary>
    protected static RefusalReason? Measure(long width, long height)
    {
        if (width <= 0 || height <= 0)
        {
            return RefusalReason.Damaged;
        }

        return width > UploadLimits.MaxPixels / height ? RefusalReason.TooManyPixels : null;
    }

    /// <summary>A PDF is not followed here, only searched for files that lie beside its pages.</summary>
    private sealed class PdfWalk : ContentScanner
    {
        private readonly HiddenFileScanner files = new(isPdf: true);

        public override RefusalReason? Feed(ReadOnlySpan<byte> bytes) => files.Feed(bytes);

        public override RefusalReason? Finish() => files.Finish();
    }
}
