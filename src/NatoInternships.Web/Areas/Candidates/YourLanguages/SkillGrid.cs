namespace NatoInternships.Web.Areas.Candidates.YourLanguages;

/// <param name="Name">Of the fields, for example Input.English.</param>
/// <param name="Legend">In the page's language.</param>
/// <param name="Language">What was answered.</param>
public sealed record SkillGrid(string Name, string Legend, LanguageInput Language);
