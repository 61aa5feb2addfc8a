namespace NatoInternships.Domain.Documents;

/// <summary>The result of the inspection of a stored file. Staff can read only clean files.</summary>
public enum DocumentState
{
    /// <summary>The inspection has not finished. The candidate can submit meanwhile.</summary>
    Pending,

    Clean,

    /// <summary>The bytes are deleted. The name and the reason stay.</summary>
    Refused,

    /// <summary>
    /// The inspection failed and is retried; staff cannot read the file meanwhile. A file that always fails alone is refused in the end.
    /// </summary>
    NotInspected,
}
