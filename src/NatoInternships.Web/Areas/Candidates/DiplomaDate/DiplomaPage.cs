namespace NatoInternships.Web.Areas.Candidates.DiplomaDate;

/// <summary>The date on a diploma, and its page.</summary>
/// <param name="Reference">Reference of the application.</param>
/// <param name="FileName">Name of the diploma.</param>
/// <param name="DegreeHeldOn">Date of the latest degree in the profile; null for none.</param>
/// <param name="Input">The values of the fields.</param>
public sealed record DiplomaPage(string Reference, string FileName, DateOnly? DegreeHeldOn, DiplomaInput Input);
