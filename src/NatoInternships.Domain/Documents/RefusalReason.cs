namespace NatoInternships.Domain.Documents;

/// <summary>Why a file is refused; each has its wording and its advice in both languages. Stored by name: never rename a value.</summary>
public enum RefusalReason
{
    /// <summary>Not one of the accepted formats.</summary>
    UnknownType,

    /// <summary>A phone photograph in HEIC or HEIF: to be saved as JPEG.</summary>
    Heic,

    /// <summary>An old .doc or another OLE container; a Word document with a password looks the same.</summary>
    LegacyOffice,

    /// <summary>A Word document that carries macros, whatever its name.</summary>
    Macros,

    /// <summary>Cannot be opened without a password or a key.</summary>
    PasswordNeeded,

    /// <summary>Truncated, unreadable or ambiguous.</summary>
    Damaged,

    /// <summary>A PDF with JavaScript.</summary>
    JavaScript,

    /// <summary>A PDF that starts a program.</summary>
    LaunchAction,

    /// <summary>Another file inside this one.</summary>
    EmbeddedFile,

    /// <summary>A PDF with an XFA form.</summary>
    XfaForm,

    /// <summary>A PDF with film, sound, rich media or three-dimensional content.</summary>
    RichMedia,

    /// <summary>A Word document with ActiveX controls.</summary>
    ActiveControl,

    /// <summary>A Word document that fetches something from elsewhere when opened: a remote template, a linked image or object.</summary>
    ExternalContent,

    /// <summary>A Word document with a field that starts another program or a macro, or whose effect is not known.</summary>
    ActiveField,

    /// <summary>An image over <see cref="UploadLimits.MaxPixels"/>.</summary>
    TooManyPixels,

    /// <summary>Unpacks to far more than a document of its size would.</summary>
    InflatesTooMuch,

    /// <summary>The virus scanner named it.</summary>
    Malware,

    /// <summary>A PDF that opens, fetches or sends something elsewhere without a click on a link, or by an action that is not on the list of harmless ones.</summary>
    CallsOut,

    /// <summary>A link that a click would hand to something else than a web browser, a mail program or a telephone.</summary>
    UnsafeLink,

    /// <summary>A program, an archive or another document lies behind the end of the file, or inside a PDF beside its pages.</summary>
    HiddenFile,

    /// <summary>The inspection failed on this file several times, while it works on others.</summary>
    CouldNotBeChecked,
}
