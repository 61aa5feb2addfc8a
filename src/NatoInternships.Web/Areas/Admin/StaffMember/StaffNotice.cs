namespace NatoInternships.Web.Areas.Admin.StaffMember;

/// <summary>What was just done, shown once above the page of a member of staff.</summary>
public static class StaffNotice
{
    /// <summary>Key in TempData. Another page, opened first, must not show it under its own texts.</summary>
    public const string Key = "StaffNotice";
}
