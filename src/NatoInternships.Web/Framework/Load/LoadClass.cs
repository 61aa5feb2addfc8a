namespace NatoInternships.Web.Framework.Load;

/// <summary>The purpose of a request, in the order of rejection.</summary>
public enum LoadClass
{
    /// <summary>A page for an anonymous user.</summary>
    Browsing,

    /// <summary>A page for a signed-in user.</summary>
    Reading,

    /// <summary>A form of an anonymous user: signing in, registering, checking eligibility. It has its own limit.</summary>
    AnonymousForm,

    /// <summary>A form or an upload of a user with a valid session. Rejected last.</summary>
    Submitting,

    /// <summary>Status, health, static files and error pages. Never rejected.</summary>
    Always,

    /// <summary>Rejected, because a class that is rejected later has reached its limit.</summary>
    Refused,
}
