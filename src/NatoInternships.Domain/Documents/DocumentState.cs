namespace NatoInternships.Domain.Documents;

/// <summary>What the inspection says of a stored file. Only a clean one is ever readable by staff.</summary>
public enum DocumentState
{
    /// <summary>Waiting for inspection; does not stop a submit.</summary>
    Pending,

    Clean,

    /// <summary>Not kept; the reason stays beside the name.</summary>
    Refused,

    /// <summary>The inspection could not be done; tried again, unreadable by staff meanwhile. A file that fails alone ends as refused.</summary>
    NotInspected,
}
