namespace NatoInternships.Web.Framework.Security;

/// <summary>
/// When the user's session ends without further requests. The layout shows a warning before. The session reader sets it, one instance for
/// each request.
/// </summary>
public sealed class SessionExpiry
{
    public DateTimeOffset? EndsAt { get; set; }
}
