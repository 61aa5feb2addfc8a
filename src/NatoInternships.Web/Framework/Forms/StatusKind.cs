namespace NatoInternships.Web.Framework.Forms;

/// <summary>What a tag says by its colour. Amber (Look) only where somebody must act.</summary>
public enum StatusKind
{
    Info,
    Meets,
    Look,
    Fails,
    Draft,
    Neutral,
}
