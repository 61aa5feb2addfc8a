namespace NatoInternships.Web.Tests;

/// <summary>What SQLite itself refuses then, with its own error.</summary>
public enum DatabaseTrouble
{
    /// <summary>The file is not where it was (error 14).</summary>
    Gone,

    /// <summary>Somebody else writes and does not end (5).</summary>
    Locked,

    /// <summary>Everything can be read and nothing written (8).</summary>
    ReadOnly,

    /// <summary>The file may not grow by a page (13).</summary>
    Full,
}
