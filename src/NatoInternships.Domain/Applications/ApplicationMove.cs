namespace NatoInternships.Domain.Applications;

/// <summary>What can happen to an application.</summary>
public enum ApplicationMove
{
    Edit,
    Submit,
    Withdraw,
    WithdrawLate,

    /// <summary>Back to a draft, which takes no choice and must be submitted again.</summary>
    Reopen,

    /// <summary>The version that was withdrawn stands again; it needs a free choice.</summary>
    UndoWithdrawal,

    /// <summary>A file refused after the deadline is replaced in the version that stands (ruling A23).</summary>
    ReplaceFile,

    /// <summary>Joins or leaves the pool, also after the deadline (rulings A12, A19).</summary>
    ChoosePool,

    CancelVacancy,
    CloseUnsubmitted,

    /// <summary>The deadline was extended for everybody after it had passed (ruling A20).</summary>
    ExtendDeadline,

    /// <summary>The candidate deletes a draft that was never submitted: the application ends to exist.</summary>
    Delete,
}
