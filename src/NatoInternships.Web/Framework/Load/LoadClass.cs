namespace NatoInternships.Web.Framework.Load;

/// <summary>What a request is for, in the order in which it is turned away.</summary>
public enum LoadClass
{
    /// <summary>A page for somebody who is not signed in.</summary>
    Browsing,

    /// <summary>A page for somebody who is.</summary>
    Reading,

    /// <summary>A form of somebody who is not signed in: signing in, registering, checking eligibility. It has places of its own.</summary>
    AnonymousForm,

    /// <summary>A form or an upload of somebody with a valid session: turned away last.</summary>
    Submitting,

    /// <summary>Status, health, static files and error pages: never turned away.</summary>
    Always,

    /// <summary>No place is given, because a class that is turned away later has none left.</summary>
    Refused,
}
