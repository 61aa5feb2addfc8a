namespace NatoInternships.Web.Areas.Candidates.Documents;

/// <summary>What is said of a file after it was added; a part of the address, so that a reload says it again.</summary>
public enum AddedNote
{
    /// <summary>It was added.</summary>
    Added,

    /// <summary>It was added under another ending, since its name said another type.</summary>
    Renamed,

    /// <summary>It was there already.</summary>
    Same,
}
