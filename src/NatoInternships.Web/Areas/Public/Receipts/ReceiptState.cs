namespace NatoInternships.Web.Areas.Public.Receipts;

/// <summary>What became of a submitted version. Never who did it.</summary>
public enum ReceiptState
{
    /// <summary>It is the version in force.</summary>
    Received,

    /// <summary>A later version is in force.</summary>
    Replaced,

    /// <summary>The application was withdrawn.</summary>
    Withdrawn,
}
