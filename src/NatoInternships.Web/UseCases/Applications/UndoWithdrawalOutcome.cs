using NatoInternships.Domain.Applications;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>How undoing a withdrawal ends.</summary>
public abstract record UndoWithdrawalOutcome
{
    private UndoWithdrawalOutcome()
    {
    }

    /// <summary>The version that was withdrawn stands again, or stood already.</summary>
    public sealed record StandsAgain : UndoWithdrawalOutcome;

    /// <summary>All choices of the call are taken; nothing changed.</summary>
    public sealed record LimitReached(int Limit) : UndoWithdrawalOutcome;

    public sealed record DeadlinePassed(DateTimeOffset ClosedAt) : UndoWithdrawalOutcome;

    /// <summary>It is not withdrawn, or was withdrawn after the deadline, or its vacancy was cancelled.</summary>
    public sealed record NotOpen(ApplicationStatus Status) : UndoWithdrawalOutcome;

    public sealed record NotFound : UndoWithdrawalOutcome;
}
