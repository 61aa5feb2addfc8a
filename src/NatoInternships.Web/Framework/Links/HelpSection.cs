namespace NatoInternships.Web.Framework.Links;

/// <summary>Parts of the help page that other pages link to. The id of the part is the name in lower case.</summary>
public enum HelpSection
{
    Accommodation,
    Calendar,
    Fault,
    Security,
}
