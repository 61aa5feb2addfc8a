using NatoInternships.Infrastructure.Pool;

namespace NatoInternships.Web.UseCases.Pool;

/// <summary>The possible results of a change of a need.</summary>
public abstract record NeedOutcome
{
    private NeedOutcome()
    {
    }

    /// <param name="Id">The need.</param>
    /// <param name="Revision">For the next change from the same page.</param>
    public sealed record Done(Guid Id, int Revision) : NeedOutcome;

    /// <summary>It cannot be saved or sent as it is.</summary>
    public sealed record Refused(NeedProblem Problem) : NeedOutcome;

    /// <summary>Somebody else changed it, or its state, after the page was shown.</summary>
    /// <param name="Theirs">As it is now.</param>
    public sealed record ChangedMeanwhile(NeedDetail Theirs) : NeedOutcome;

    /// <summary>The account is a member of the division, and so cannot decide for the Internship Office.</summary>
    public sealed record OwnDivision : NeedOutcome;

    /// <summary>It is missing, or of a division of which the account is no member.</summary>
    public sealed record NotFound : NeedOutcome;
}
