namespace NatoInternships.Domain.Applications;

/// <summary>
/// The one table of allowed moves. Entity methods consult it before they change anything, views ask it before they offer a
/// button, and <c>docs/states.md</c> is generated from it.
/// </summary>
public static class ApplicationMoves
{
    private static readonly (ApplicationStatus From, ApplicationMove Move, ApplicationStatus? To)[] Table =
    [
        (ApplicationStatus.Draft, ApplicationMove.Edit, ApplicationStatus.Draft),
        (ApplicationStatus.Draft, ApplicationMove.Submit, ApplicationStatus.Submitted),
        (ApplicationStatus.Draft, ApplicationMove.CancelVacancy, ApplicationStatus.VacancyCancelled),
        (ApplicationStatus.Draft, ApplicationMove.CloseUnsubmitted, ApplicationStatus.NotSubmitted),
        (ApplicationStatus.Submitted, ApplicationMove.Edit, ApplicationStatus.Submitted),
        (ApplicationStatus.Submitted, ApplicationMove.Submit, ApplicationStatus.Submitted),
        (ApplicationStatus.Submitted, ApplicationMove.Withdraw, ApplicationStatus.Withdrawn),
        (ApplicationStatus.Submitted, ApplicationMove.WithdrawLate, ApplicationStatus.WithdrawnLate),
        (ApplicationStatus.Submitted, ApplicationMove.ReplaceFile, ApplicationStatus.Submitted),
        (ApplicationStatus.Submitted, ApplicationMove.ChoosePool, ApplicationStatus.Submitted),
        (ApplicationStatus.Submitted, ApplicationMove.CancelVacancy, ApplicationStatus.VacancyCancelled),
        (ApplicationStatus.Withdrawn, ApplicationMove.UndoWithdrawal, ApplicationStatus.Submitted),
        (ApplicationStatus.Withdrawn, ApplicationMove.Reopen, ApplicationStatus.Draft),
        (ApplicationStatus.Withdrawn, ApplicationMove.CancelVacancy, ApplicationStatus.VacancyCancelled),
        (ApplicationStatus.WithdrawnLate, ApplicationMove.CancelVacancy, ApplicationStatus.VacancyCancelled),

        // What arrives before the deadline in force wins over the closing job, an edit like a submit (ADR 0011). After an extension the
        // follow-up opens those whose holders do nothing (ADR 0016).
        (ApplicationStatus.NotSubmitted, ApplicationMove.Edit, ApplicationStatus.Draft),
        (ApplicationStatus.NotSubmitted, ApplicationMove.Submit, ApplicationStatus.Submitted),
        (ApplicationStatus.NotSubmitted, ApplicationMove.ExtendDeadline, ApplicationStatus.Draft),

        // Only what was never submitted; nothing is left of it but the audit entry.
        (ApplicationStatus.Draft, ApplicationMove.Delete, null),
        (ApplicationStatus.NotSubmitted, ApplicationMove.Delete, null),
        (ApplicationStatus.VacancyCancelled, ApplicationMove.Delete, null),
    ];

    /// <summary>Every allowed move, in the order of the table. <c>To</c> is null where the application ends to exist.</summary>
    public static IReadOnlyList<(ApplicationStatus From, ApplicationMove Move, ApplicationStatus? To)> All => Table;

    public static bool Can(this ApplicationStatus from, ApplicationMove move) =>
        Table.Any(row => row.From == from && row.Move == move);

    /// <summary>Returns the status a move leads to. Throws <see cref="InvalidOperationException"/> for a move that the table does not hold, and for one that leaves no application.</summary>
    public static ApplicationStatus After(this ApplicationStatus from, ApplicationMove move)
    {
        foreach (var row in Table)
        {
            if (row.From == from && row.Move == move && row.To is { } to)
            {
                return to;
            }
        }

        throw new InvalidOperationException($"An application that is {from} cannot {move}.");
    }

    /// <summary>Whether an application in this status takes one of the call's slots (ruling A2).</summary>
    public static bool UsesSlot(this ApplicationStatus status) =>
        status is ApplicationStatus.Submitted or ApplicationStatus.WithdrawnLate;
}
