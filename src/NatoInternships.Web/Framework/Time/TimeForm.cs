namespace NatoInternships.Web.Framework.Time;

/// <summary>The rendered part of an instant.</summary>
public enum TimeForm
{
    /// <summary>"Sunday 22 June 2025, 23:59, Brussels time (UTC+2)".</summary>
    Whole,

    /// <summary>"Sunday 22 June 2025".</summary>
    Date,

    /// <summary>"23:59, Brussels time (UTC+2)".</summary>
    Clock,
}
