using NatoInternships.Domain.Pool;
using NatoInternships.Infrastructure.Pool;
using NatoInternships.Web.Areas.Divisions.Shared;
using NatoInternships.Web.Areas.Shared.Needs;

namespace NatoInternships.Web.Areas.Divisions.Needs;

/// <summary>One need, as its division reads it.</summary>
public sealed record NeedPage
{
    public required NeedDetail Need { get; init; }

    public required NeedHistory History { get; init; }

    /// <summary>What was just done; null for nothing.</summary>
    public NeedMessage? Message { get; init; }

    /// <summary>Whether a button was refused because somebody had moved the need.</summary>
    public bool IsTooLate { get; init; }

    /// <summary>The form that closes it.</summary>
    public CloseInput Input { get; init; } = new();

    public bool CanBeTakenBack => Need.State == NeedState.Asked;

    public bool CanBeClosed => Need.State != NeedState.Closed;
}
