namespace NatoInternships.Domain.Documents;

/// <summary>The formats a candidate may upload, told by content and never by name (ruling N16). Stored by name: never rename a value.</summary>
public enum DocumentFormat
{
    /// <summary>Portable Document Format.</summary>
    Pdf,

    /// <summary>JPEG photograph.</summary>
    Jpeg,

    /// <summary>PNG image.</summary>
    Png,

    /// <summary>Office Open XML text without macros.</summary>
    Docx,
}
