using NatoInternships.Domain.Applications;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>The possible results of undoing a withdrawal.</summary>
public abstract record UndoWithdrawalOutcome
{
    private UndoWithdrawalOutcome()
    {
    }

    /// <summary>The withdrawn version is in force again, or already was.</summary>
    public sealed record InForceAgain : UndoWithdrawalOutcome;

    /// <summary>All slots of the call are used; nothing changed.</summary>
    public sealed record LimitReached(int Limit) : UndoWithdrawalOutcome;

    public sealed record DeadlinePassed(DateTimeOffset ClosedAt) : UndoWithdrawalOutcome;

    /// <summary>It is not withdrawn, was withdrawn after the deadline, or its vacancy was cancelled.</summary>
    public sealed record NotOpen(ApplicationStatus Status) : UndoWithdrawalOutcome;

    public sealed record NotFound : UndoWithdrawalOutcome;
}
