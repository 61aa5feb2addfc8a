namespace NatoInternships.Web.UseCases.Staff;

/// <summary>The possible results of an invitation.</summary>
public abstract record InviteStaffOutcome
{
    private InviteStaffOutcome()
    {
    }

    /// <param name="UserId">The new account, without a password until the link of the mail is used.</param>
    public sealed record Invited(Guid UserId) : InviteStaffOutcome;

    /// <summary>The address belongs to a member of staff already, invited or active.</summary>
    public sealed record IsStaff(Guid UserId) : InviteStaffOutcome;

    /// <summary>The address belongs to a candidate. Nobody is both (ADR 0040).</summary>
    public sealed record IsCandidate : InviteStaffOutcome;
}
