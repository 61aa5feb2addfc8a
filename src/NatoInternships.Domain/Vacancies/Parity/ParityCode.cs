namespace NatoInternships.Domain.Vacancies.Parity;

/// <summary>What is wrong in a notice. Every finding blocks the publication.</summary>
public enum ParityCode
{
    /// <summary>A text is empty in one language, or in both where a notice needs it.</summary>
    LanguageMissing,

    /// <summary>A list has more entries in one language.</summary>
    ListsDiffer,

    /// <summary>A number or a time is in one language only.</summary>
    FiguresDiffer,

    /// <summary>The languages link to different pages.</summary>
    LinksDiffer,

    /// <summary>A link is empty, is "#", or is not an absolute https address.</summary>
    DeadLink,

    /// <summary>A time zone was typed by hand, for example CET. The portal writes the zone, which is CEST in June (ruling N3).</summary>
    TypedTimeZone,

    /// <summary>A clock change makes the time ambiguous or invalid (ruling N7).</summary>
    ClockChange,

    /// <summary>A fact is not stated, or there are too few entries.</summary>
    FactMissing,

    /// <summary>A text is longer than its field.</summary>
    TooLong,
}
