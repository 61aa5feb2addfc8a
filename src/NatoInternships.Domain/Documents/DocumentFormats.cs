namespace NatoInternships.Domain.Documents;

/// <summary>What a format implies for names and answers.</summary>
public static class DocumentFormats
{
    /// <summary>The file extension with its dot, in lower case: a file whose name lies is renamed to it.</summary>
    public static string Extension(this DocumentFormat format) => format switch
    {
        DocumentFormat.Pdf => ".pdf",
        DocumentFormat.Jpeg => ".jpg",
        DocumentFormat.Png => ".png",
        DocumentFormat.Docx => ".docx",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>The media type to answer a download with.</summary>
    public static string MediaType(this DocumentFormat format) => format switch
    {
        DocumentFormat.Pdf => "application/pdf",
        DocumentFormat.Jpeg => "image/jpeg",
        DocumentFormat.Png => "image/png",
        DocumentFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
