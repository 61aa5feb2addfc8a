namespace NatoInternships.Domain.Documents;

/// <summary>The file extension and media type of each format.</summary>
public static class DocumentFormats
{
    /// <summary>Returns the file extension with its dot, in lower case. A file with a wrong extension is renamed to it.</summary>
    public static string Extension(this DocumentFormat format) => format switch
    {
        DocumentFormat.Pdf => ".pdf",
        DocumentFormat.Jpeg => ".jpg",
        DocumentFormat.Png => ".png",
        DocumentFormat.Docx => ".docx",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>Returns the media type for a download response.</summary>
    public static string MediaType(this DocumentFormat format) => format switch
    {
        DocumentFormat.Pdf => "application/pdf",
        DocumentFormat.Jpeg => "image/jpeg",
        DocumentFormat.Png => "image/png",
        DocumentFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
