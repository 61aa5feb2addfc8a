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
}
