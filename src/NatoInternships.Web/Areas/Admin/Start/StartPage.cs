using NatoInternships.Web.Areas.Shared.Staff;

namespace NatoInternships.Web.Areas.Admin.Start;

/// <summary>What waits for the Internship Office.</summary>
public sealed record StartPage
{
    /// <summary>What waits longer than this is marked.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    /// <summary>The reader.</summary>
    public required Guid UserId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The calls in which something waits: closed ones before open ones, the latest first.</summary>
    public required IReadOnlyList<CallWork> Calls { get; init; }

    /// <summary>Drafts of notices that others wrote and that wait for a second person.</summary>
    public required WaitingPile NoticesToApprove { get; init; }

    /// <summary>Approved drafts that a lead may publish; null for an officer.</summary>
    public required WaitingPile? NoticesToPublish { get; init; }

    /// <summary>Needs that divisions sent and that nobody answered.</summary>
    public required WaitingPile Needs { get; init; }

    public bool NothingWaits => Calls.Count == 0 && NoticesToApprove.Count == 0 && (NoticesToPublish is null or { Count: 0 }) && Needs.Count == 0;
}

/// <summary>What waits in one call.</summary>
public sealed record CallWork
{
    public required Guid Id { get; init; }

    /// <summary>Of the internships.</summary>
    public required int Year { get; init; }

    /// <summary>The latest deadline.</summary>
    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>Without a decision, and with a condition that is not met or needs review.</summary>
    public required WaitingPile NeedReview { get; init; }

    /// <summary>Without a decision, and with the reader.</summary>
    public required WaitingPile Mine { get; init; }

    /// <summary>Without a decision.</summary>
    public required WaitingPile Waiting { get; init; }

    /// <summary>Second looks that nobody has answered.</summary>
    public required WaitingPile SecondLooks { get; init; }

    /// <summary>Held decisions that the reader can release; null for an officer.</summary>
    public required WaitingPile? Held { get; init; }

    /// <summary>Held decisions that only another lead can release.</summary>
    public required int HeldForOthers { get; init; }
}
