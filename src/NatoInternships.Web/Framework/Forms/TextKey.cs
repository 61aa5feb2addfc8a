namespace NatoInternships.Web.Framework.Forms;

/// <summary>A placeholder value of a message that is itself a text of the page.</summary>
public sealed record TextKey(string Key);
