namespace NatoInternships.Web.UseCases.Pool;

/// <summary>The possible results of a change of a membership.</summary>
public enum ChangeMembershipOutcome
{
    Changed,

    /// <summary>The membership has ended before.</summary>
    HasEnded,

    /// <summary>The person was never a member.</summary>
    NotFound,
}
