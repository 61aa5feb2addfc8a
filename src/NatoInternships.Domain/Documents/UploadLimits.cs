namespace NatoInternships.Domain.Documents;

/// <summary>The limits of one upload. The page shows them before the candidate chooses a file (ruling N16).</summary>
public static class UploadLimits
{
    /// <summary>Highest file size in bytes, inclusive: 10 MiB.</summary>
    public const long MaxBytes = 10 * 1024 * 1024;

    /// <summary>Highest number of pixels of an image (width times height), inclusive.</summary>
    public const long MaxPixels = 60_000_000;

    /// <summary>Highest number of pixels of an image inside a PDF: an A2 page scanned at 600 dpi.</summary>
    public const long MaxPixelsInPdf = 150_000_000;
}
