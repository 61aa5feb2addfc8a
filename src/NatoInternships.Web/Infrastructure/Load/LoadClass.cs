namespace NatoInternships.Web.Infrastructure.Load;

/// <summary>What a request is for, in the order in which it is turned away.</summary>
public enum LoadClass
{
    /// <summary>A page for somebody who is not signed in.</summary>
    Browsing,

    /// <summary>A page for somebody who is, or a form of somebody who is not.</summary>
    Reading,

    /// <summary>A form or an upload of somebody who is signed in or signing in: turned away last.</summary>
    Submitting,

    /// <summary>Status, health, static files and error pages.</summary>
    Always,
}
