using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Checks the structure of a file during the upload, in constant memory. It refuses only what is certain; the inspector checks what needs
/// the whole file.
/// </summary>
internal abstract class ContentScanner
{
    public static ContentScanner For(DocumentFormat format) => format switch
    {
        DocumentFormat.Jpeg => new JpegScanner(),
        DocumentFormat.Png => new PngScanner(),
        DocumentFormat.Docx => new ZipNameScanner(),
        _ => new PdfScanner(),
    };

    /// <summary>Reads the next bytes. Returns a reason as soon as the file is certainly refused.</summary>
    public abstract RefusalReason? Feed(ReadOnlySpan<byte> bytes);

    /// <summary>Called after the last bytes. Returns a reason when a part is missing.</summary>
    public abstract RefusalReason? Finish();

    /// <summary>Checks the dimensions that an image declares.</summary>
    protected static RefusalReason? Measure(long width, long height)
    {
        if (width <= 0 || height <= 0)
        {
            return RefusalReason.Damaged;
        }

        return width > UploadLimits.MaxPixels / height ? RefusalReason.TooManyPixels : null;
    }

    /// <summary>Only searches a PDF for files hidden beside its pages. It does not parse the PDF.</summary>
    private sealed class PdfScanner : ContentScanner
    {
        private readonly HiddenFileScanner files = new(isPdf: true);

        public override RefusalReason? Feed(ReadOnlySpan<byte> bytes) => files.Feed(bytes);

        public override RefusalReason? Finish() => files.Finish();
    }
}
