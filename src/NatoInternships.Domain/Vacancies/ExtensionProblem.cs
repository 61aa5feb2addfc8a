namespace NatoInternships.Domain.Vacancies;

/// <summary>Why a deadline extension is invalid.</summary>
public enum ExtensionProblem
{
    /// <summary>The vacancy was cancelled, or is not published.</summary>
    NotPublished,

    /// <summary>It closed more than <see cref="Vacancy.ReopenableFor"/> ago.</summary>
    ClosedTooLongAgo,

    /// <summary>A clock change makes the local time ambiguous or invalid.</summary>
    NotOneMoment,

    /// <summary>The new deadline is not later than the one in force. A deadline is never shortened.</summary>
    NotLater,

    /// <summary>The new deadline is later, but already past. It would open nothing.</summary>
    InThePast,

    /// <summary>More than <see cref="Vacancy.LongestExtension"/> after the deadline in force. A typing error could not be undone.</summary>
    TooFar,

    /// <summary>The reason is missing in a language.</summary>
    ReasonMissing,

    /// <summary>The reason is longer than <see cref="DeadlineExtension.ReasonLength"/> in a language.</summary>
    ReasonTooLong,
}
