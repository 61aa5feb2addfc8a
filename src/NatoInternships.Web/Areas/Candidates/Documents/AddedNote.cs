namespace NatoInternships.Web.Areas.Candidates.Documents;

/// <summary>The message about a file after its upload. It is part of the URL, so that a reload shows it again.</summary>
public enum AddedNote
{
    /// <summary>The file was added.</summary>
    Added,

    /// <summary>The file was added with another extension, because its name had the extension of another format.</summary>
    Renamed,

    /// <summary>The candidate already had the file.</summary>
    Same,
}
