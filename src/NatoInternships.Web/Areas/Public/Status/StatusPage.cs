using NatoInternships.Domain.Outages;

namespace NatoInternships.Web.Areas.Public.Status;

/// <summary>The current state of the important parts, and the outages of 90 days.</summary>
public sealed record StatusPage
{
    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public required bool DatabaseAway { get; init; }

    /// <summary>Whether the document store is writable.</summary>
    public required bool StoreWorks { get; init; }

    /// <summary>Whether load shedding rejects pages to keep submitting available.</summary>
    public required bool IsShedding { get; init; }

    /// <summary>False when qpdf is missing; documents then stay "not inspected".</summary>
    public required bool IsInspecting { get; init; }

    public required bool HasScanner { get; init; }

    public required bool InspectionIsLate { get; init; }

    public required bool MailsAreLate { get; init; }

    /// <summary>Number of password checks in the queue.</summary>
    public required int PasswordsWaiting { get; init; }

    /// <summary>Outages of 90 days, latest first; empty while the database is unavailable.</summary>
    public required IReadOnlyList<Outage> Outages { get; init; }

    /// <summary>Whether there are more than the page shows.</summary>
    public required bool HasMore { get; init; }

    public bool CanSubmit => !DatabaseAway && StoreWorks;

    public bool IsWell => CanSubmit && !IsShedding && IsInspecting && !InspectionIsLate && !MailsAreLate && !HasQueue;

    public bool HasQueue => PasswordsWaiting >= StatusPageQuery.QueueShown;

    public IReadOnlyList<Outage> Since(int fromDays, int toDays) =>
        [.. Outages.Where(outage => outage.EndedAt > At.AddDays(-toDays) && outage.EndedAt <= At.AddDays(-fromDays))];

    /// <summary>Whether the outage continues. Its end moves each minute.</summary>
    public bool IsOngoing(Outage outage) => At - outage.EndedAt < StatusPageQuery.StillOngoing;

    /// <summary>Returns the total time in which nobody could submit.</summary>
    public static TimeSpan Down(IEnumerable<Outage> outages) =>
        outages.Where(outage => outage.Cause.IsDown()).Aggregate(TimeSpan.Zero, (sum, outage) => sum + outage.Length);
}
