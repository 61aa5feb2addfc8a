namespace NatoInternships.Web.Framework.Forms;

/// <summary>The meaning of a status tag's colour. Amber (Look) is only for a status that needs an action.</summary>
public enum StatusKind
{
    Info,
    Meets,
    Look,
    Fails,
    Draft,
    Neutral,
}
