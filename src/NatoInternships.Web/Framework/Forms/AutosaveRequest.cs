namespace NatoInternships.Web.Framework.Forms;

public static class AutosaveRequest
{
    /// <summary>Returns whether the autosave script sent the request. It needs a status, not a page.</summary>
    public static bool IsAutosave(this HttpRequest request) => request.Headers.ContainsKey("X-Autosave");
}
