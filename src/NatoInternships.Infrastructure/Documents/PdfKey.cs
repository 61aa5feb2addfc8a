namespace NatoInternships.Infrastructure.Documents;

/// <summary>The keys of PDF dictionaries that the inspection uses, grouped by their content.</summary>
internal enum PdfKey
{
    Other,
    WholeObject,
    StreamDictionary,
    Type,
    Subtype,
    ActionType,
    Action,
    OpenAction,
    NodeAction,
    ActionsByEvent,
    Next,
    Command,
    Link,
    FileName,
    OtherFileName,
    FileSystem,
    AttachedFiles,
    RelatedFiles,
    XfaForm,
    Script,
    Media,
    Ref,
    Filter,
    Length,
    Width,
    Height,
}
