namespace NatoInternships.Infrastructure.Documents;

/// <summary>The role of a PDF value, which follows from the place that contains or references it.</summary>
[Flags]
internal enum PdfRoles
{
    None = 0,

    /// <summary>An action that a click starts.</summary>
    ClickedAction = 1,

    /// <summary>An action that starts by itself, or after another one.</summary>
    AutomaticAction = 1 << 1,

    /// <summary>A dictionary of actions by event (AA).</summary>
    ActionsByEvent = 1 << 2,

    /// <summary>The type of a clicked action that is an object of its own.</summary>
    ClickedType = 1 << 3,

    /// <summary>The type of an automatic action.</summary>
    AutomaticType = 1 << 4,

    /// <summary>The command of a Named action.</summary>
    Command = 1 << 5,

    /// <summary>The address of a link.</summary>
    Link = 1 << 6,

    /// <summary>The external file that a stream or an action would read.</summary>
    OutsideFile = 1 << 7,

    /// <summary>A dictionary of attached files (EF).</summary>
    AttachedFiles = 1 << 8,

    /// <summary>The name of a file in a file specification.</summary>
    FileName = 1 << 9,

    /// <summary>The name of a file that is attached.</summary>
    AttachedName = 1 << 10,

    /// <summary>The file system of a file specification.</summary>
    FileSystem = 1 << 11,

    /// <summary>An XFA form.</summary>
    XfaForm = 1 << 12,

    /// <summary>The actions that follow an action.</summary>
    NextActions = 1 << 13,

    /// <summary>The file of an action. The action's type, which comes later, decides.</summary>
    ActionFile = 1 << 14,
}
