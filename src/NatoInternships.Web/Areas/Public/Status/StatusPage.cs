using NatoInternships.Domain.Outages;

namespace NatoInternships.Web.Areas.Public.Status;

/// <summary>The parts that matter as they are now, and the outages of 90 days.</summary>
public sealed record StatusPage
{
    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public required bool DatabaseAway { get; init; }

    /// <summary>The document store takes files.</summary>
    public required bool StoreWorks { get; init; }

    /// <summary>Pages are turned away to keep submitting open.</summary>
    public required bool IsShedding { get; init; }

    /// <summary>False where qpdf is missing: documents stay "not inspected".</summary>
    public required bool IsInspecting { get; init; }

    public required bool HasScanner { get; init; }

    public required bool InspectionIsLate { get; init; }

    public required bool MailsAreLate { get; init; }

    /// <summary>Passwords that wait to be checked.</summary>
    public required int PasswordsWaiting { get; init; }

    /// <summary>Latest first, of 90 days; empty where the database is away.</summary>
    public required IReadOnlyList<Outage> Outages { get; init; }

    /// <summary>There are more than are shown.</summary>
    public required bool HasMore { get; init; }

    public bool CanSubmit => !DatabaseAway && StoreWorks;

    public bool IsWell => CanSubmit && !IsShedding && IsInspecting && !InspectionIsLate && !MailsAreLate && !HasQueue;

    public bool HasQueue => PasswordsWaiting >= StatusReading.QueueShown;

    public IReadOnlyList<Outage> Since(int fromDays, int toDays) =>
        [.. Outages.Where(outage => outage.EndedAt > At.AddDays(-toDays) && outage.EndedAt <= At.AddDays(-fromDays))];

    /// <summary>Its end moves while it lasts: at most a minute behind.</summary>
    public bool IsOngoing(Outage outage) => At - outage.EndedAt < StatusReading.StillOngoing;

    /// <summary>Time in which nobody could submit.</summary>
    public static TimeSpan Down(IEnumerable<Outage> outages) =>
        outages.Where(outage => outage.Cause.IsDown()).Aggregate(TimeSpan.Zero, (sum, outage) => sum + outage.Length);
}
