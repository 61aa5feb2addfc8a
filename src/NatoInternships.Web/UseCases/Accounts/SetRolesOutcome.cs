namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>How a change of roles ends.</summary>
public abstract record SetRolesOutcome
{
    private SetRolesOutcome()
    {
    }

    public sealed record Changed : SetRolesOutcome;

    public sealed record UnknownRole(string Name) : SetRolesOutcome;

    public sealed record NoSuchAccount : SetRolesOutcome;

    /// <summary>A candidate's account was to get another role, or an account of staff the candidate's.</summary>
    public sealed record CandidateAndStaff : SetRolesOutcome;
}
