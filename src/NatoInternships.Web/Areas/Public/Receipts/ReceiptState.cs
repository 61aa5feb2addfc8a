namespace NatoInternships.Web.Areas.Public.Receipts;

/// <summary>The state of a submitted version. It does not reveal who changed it.</summary>
public enum ReceiptState
{
    /// <summary>It is the version in force.</summary>
    Received,

    /// <summary>A later version is in force.</summary>
    Replaced,

    /// <summary>The application was withdrawn.</summary>
    Withdrawn,
}
