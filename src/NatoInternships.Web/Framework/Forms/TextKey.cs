namespace NatoInternships.Web.Framework.Forms;

/// <summary>A placeholder value of a message that is itself a text key of the page.</summary>
public sealed record TextKey(string Key);
