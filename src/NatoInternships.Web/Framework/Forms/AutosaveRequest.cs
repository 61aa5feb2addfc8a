namespace NatoInternships.Web.Framework.Forms;

public static class AutosaveRequest
{
    /// <summary>Sent by the script that saves while somebody types: it needs a status, not a page.</summary>
    public static bool IsAutosave(this HttpRequest request) => request.Headers.ContainsKey("X-Autosave");
}
