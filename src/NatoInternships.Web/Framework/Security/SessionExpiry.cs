namespace NatoInternships.Web.Framework.Security;

/// <summary>When the reader's session ends unless they go on; the layout warns before. Known by who reads the session, one per request.</summary>
public sealed class SessionExpiry
{
    public DateTimeOffset? EndsAt { get; set; }
}
