namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>The possible results of a change of roles.</summary>
public abstract record SetRolesOutcome
{
    private SetRolesOutcome()
    {
    }

    public sealed record Changed : SetRolesOutcome;

    public sealed record UnknownRole(string Name) : SetRolesOutcome;

    public sealed record NoSuchAccount : SetRolesOutcome;

    /// <summary>Nobody could invite or enable anybody afterwards.</summary>
    public sealed record LastLead : SetRolesOutcome;

    /// <summary>Nobody gives themselves a role.</summary>
    public sealed record OwnRoles : SetRolesOutcome;

    /// <summary>The account has changed since its roles were shown.</summary>
    public sealed record ChangedMeanwhile : SetRolesOutcome;

    /// <summary>The account would be both candidate and staff.</summary>
    public sealed record CandidateAndStaff : SetRolesOutcome;
}
