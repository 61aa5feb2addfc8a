namespace NatoInternships.Domain.Applications;

/// <summary>The possible changes of an application.</summary>
public enum ApplicationMove
{
    Edit,
    Submit,
    Withdraw,
    WithdrawLate,

    /// <summary>Turns the application into a draft again. The draft uses no slot and must be submitted again.</summary>
    Reopen,

    /// <summary>Puts the withdrawn version in force again. It needs a free slot.</summary>
    UndoWithdrawal,

    /// <summary>Replaces a file that was refused after the deadline in the version in force (ruling A23).</summary>
    ReplaceFile,

    /// <summary>Joins or leaves the pool, also after the deadline (rulings A12, A19).</summary>
    ChoosePool,

    CancelVacancy,
    CloseUnsubmitted,

    /// <summary>Reopens the draft because its deadline was extended after it had passed (ruling A20).</summary>
    ExtendDeadline,

    /// <summary>Deletes a draft that was never submitted. The application no longer exists.</summary>
    Delete,
}
