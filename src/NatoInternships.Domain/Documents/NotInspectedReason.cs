namespace NatoInternships.Domain.Documents;

/// <summary>Why a file could not be inspected. Staff cannot read it. Stored by name: never rename a value.</summary>
public enum NotInspectedReason
{
    /// <summary>The PDF inspector is not installed on this machine.</summary>
    InspectorMissing,

    /// <summary>The inspector crashed or returned an invalid answer.</summary>
    InspectorFailed,

    /// <summary>The inspection reached its limit of time, memory or output.</summary>
    LimitReached,

    /// <summary>The configured virus scanner does not answer.</summary>
    ScannerUnavailable,

    /// <summary>The disk has no space for the temporary plain copy.</summary>
    WorkspaceUnavailable,
}
