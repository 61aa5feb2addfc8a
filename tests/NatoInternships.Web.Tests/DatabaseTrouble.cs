namespace NatoInternships.Web.Tests;

/// <summary>A failure that SQLite itself reports.</summary>
public enum DatabaseTrouble
{
    /// <summary>The file is missing (error 14).</summary>
    Gone,

    /// <summary>Another connection holds the write lock (5).</summary>
    Locked,

    /// <summary>Reads work, writes fail (8).</summary>
    ReadOnly,

    /// <summary>The file cannot grow (13).</summary>
    Full,
}
