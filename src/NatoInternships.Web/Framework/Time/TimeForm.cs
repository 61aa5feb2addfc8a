namespace NatoInternships.Web.Framework.Time;

/// <summary>Which part of an instant is written.</summary>
public enum TimeForm
{
    /// <summary>"Sunday 22 June 2025, 23:59, Brussels time (UTC+2)".</summary>
    Whole,

    /// <summary>"Sunday 22 June 2025".</summary>
    Date,

    /// <summary>"23:59, Brussels time (UTC+2)".</summary>
    Clock,
}
