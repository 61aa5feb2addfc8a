namespace NatoInternships.Domain.Vacancies;

/// <summary>Why a deadline cannot be extended as asked.</summary>
public enum ExtensionProblem
{
    /// <summary>The vacancy was cancelled, or is not published.</summary>
    NotPublished,

    /// <summary>It closed more than <see cref="Vacancy.ReopenableFor"/> ago.</summary>
    ClosedTooLongAgo,

    /// <summary>A clock change makes the wall time happen twice or never.</summary>
    NotOneMoment,

    /// <summary>Not later than the deadline in force: a deadline is never shortened.</summary>
    NotLater,

    /// <summary>Later, but past already: it would open nothing.</summary>
    InThePast,

    /// <summary>More than <see cref="Vacancy.LongestExtension"/> after the deadline in force: a slip of the pen could not be taken back.</summary>
    TooFar,

    /// <summary>The reason is missing in a language.</summary>
    ReasonMissing,

    /// <summary>The reason is longer than <see cref="DeadlineExtension.ReasonLength"/> in a language.</summary>
    ReasonTooLong,
}
