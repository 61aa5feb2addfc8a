namespace NatoInternships.Domain.Documents;

/// <summary>The accepted formats, detected by content and never by name (ruling N16). Stored by name: never rename a value.</summary>
public enum DocumentFormat
{
    /// <summary>Portable Document Format.</summary>
    Pdf,

    /// <summary>JPEG photograph.</summary>
    Jpeg,

    /// <summary>PNG image.</summary>
    Png,

    /// <summary>Office Open XML word processing document without macros.</summary>
    Docx,
}
