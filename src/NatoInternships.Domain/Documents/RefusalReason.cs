namespace NatoInternships.Domain.Documents;

/// <summary>
/// Why a file is refused. The web layer has a text and advice for each, in both languages. Stored by name: never rename a value.
/// </summary>
public enum RefusalReason
{
    /// <summary>Not one of the accepted formats.</summary>
    UnknownType,

    /// <summary>A phone photograph in HEIC or HEIF. The advice is to save it as JPEG.</summary>
    Heic,

    /// <summary>A .doc file or another OLE container. A Word document with a password has the same format.</summary>
    LegacyOffice,

    /// <summary>A Word document with macros, whatever its name.</summary>
    Macros,

    /// <summary>A file that needs a password or a key.</summary>
    PasswordNeeded,

    /// <summary>A truncated, unreadable or ambiguous file.</summary>
    Damaged,

    /// <summary>A PDF with JavaScript.</summary>
    JavaScript,

    /// <summary>A PDF that starts a program.</summary>
    LaunchAction,

    /// <summary>A file that contains another file.</summary>
    EmbeddedFile,

    /// <summary>A PDF with an XFA form.</summary>
    XfaForm,

    /// <summary>A PDF with video, sound, rich media or three-dimensional content.</summary>
    RichMedia,

    /// <summary>A Word document with ActiveX controls.</summary>
    ActiveControl,

    /// <summary>A Word document that loads external content when opened: a remote template, a linked image or a linked object.</summary>
    ExternalContent,

    /// <summary>A Word document with a field that starts a program or macro, or with an unknown field.</summary>
    ActiveField,

    /// <summary>An image over <see cref="UploadLimits.MaxPixels"/>.</summary>
    TooManyPixels,

    /// <summary>The content expands to far more than is usual for a document of this size.</summary>
    InflatesTooMuch,

    /// <summary>The virus scanner found malware.</summary>
    Malware,

    /// <summary>
    /// A PDF that opens, loads or sends external content without a click, or has an action that is not on the list of harmless ones.
    /// </summary>
    CallsOut,

    /// <summary>A link that opens something other than a web browser, a mail program or a telephone.</summary>
    UnsafeLink,

    /// <summary>A program, an archive or another document is hidden after the end of the file, or inside a PDF beside its pages.</summary>
    HiddenFile,

    /// <summary>The inspection failed several times on this file, while it worked on others.</summary>
    CouldNotBeChecked,
}
