using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Pool;

/// <summary>Everything that the page of a need shows.</summary>
public sealed record NeedDetail
{
    public required Guid Id { get; init; }

    public required Guid DivisionId { get; init; }

    public required string DivisionCode { get; init; }

    public required LocalizedText DivisionName { get; init; }

    public required NeedContent Content { get; init; }

    public required NeedState State { get; init; }

    public required DateTimeOffset StateSince { get; init; }

    public required DateTimeOffset? AskedAt { get; init; }

    public required string? Question { get; init; }

    public required string? ClosedReason { get; init; }

    public required bool ClosedByOffice { get; init; }

    public required int Revision { get; init; }

    public required DateOnly Intake { get; init; }

    /// <summary>Null for a profile without a notice.</summary>
    public required NeedNotice? Notice { get; init; }

    public bool CanBeWritten => State is NeedState.Draft or NeedState.ReferredBack;
}
