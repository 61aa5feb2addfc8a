namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>The possible results of disabling or enabling an account.</summary>
public enum SetAccessOutcome
{
    Changed,

    NoSuchAccount,

    /// <summary>Nobody could invite or enable anybody afterwards.</summary>
    LastLead,

    /// <summary>Another lead changed an account at the same moment. Nothing was changed.</summary>
    ChangedMeanwhile,
}
