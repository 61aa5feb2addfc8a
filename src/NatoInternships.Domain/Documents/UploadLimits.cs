namespace NatoInternships.Domain.Documents;

/// <summary>The limits of one upload. They are said to the candidate before a file is chosen (ruling N16).</summary>
public static class UploadLimits
{
    /// <summary>Largest accepted file, in bytes: 10 MiB, this length included.</summary>
    public const long MaxBytes = 10 * 1024 * 1024;

    /// <summary>Largest accepted image, in pixels (width times height), this number included.</summary>
    public const long MaxPixels = 60_000_000;

    /// <summary>Largest accepted picture inside a PDF, in pixels: an A2 page scanned at 600 dots an inch.</summary>
    public const long MaxPixelsInPdf = 150_000_000;
}
