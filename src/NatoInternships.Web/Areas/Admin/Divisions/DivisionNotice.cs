namespace NatoInternships.Web.Areas.Admin.Divisions;

/// <summary>What was just done, shown once above the page of a division.</summary>
public static class DivisionNotice
{
    /// <summary>Key in TempData.</summary>
    public const string Key = "DivisionNotice";
}
