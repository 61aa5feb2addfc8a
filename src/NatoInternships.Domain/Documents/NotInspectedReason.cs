namespace NatoInternships.Domain.Documents;

/// <summary>Why a file could not be checked. It stays unreadable by staff. Stored by name: never rename a value.</summary>
public enum NotInspectedReason
{
    /// <summary>The PDF inspector is not installed on this machine.</summary>
    InspectorMissing,

    /// <summary>The inspector died or answered nonsense.</summary>
    InspectorFailed,

    /// <summary>The time, memory or output limit of the inspection was hit.</summary>
    LimitReached,

    /// <summary>A virus scanner is configured but does not answer.</summary>
    ScannerUnavailable,

    /// <summary>There is no room for the private working copy.</summary>
    WorkspaceUnavailable,
}
