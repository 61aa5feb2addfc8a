namespace NatoInternships.Domain.Applications;

/// <summary>What can happen to an application.</summary>
public enum ApplicationMove
{
    Edit,
    Submit,
    Withdraw,
    WithdrawLate,
    Reopen,
    CancelVacancy,
    CloseUnsubmitted,

    /// <summary>The deadline was extended for everybody after it had passed (requirements A20).</summary>
    ExtendDeadline,
}
