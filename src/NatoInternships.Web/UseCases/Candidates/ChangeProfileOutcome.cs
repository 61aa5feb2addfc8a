using NatoInternships.Domain.Candidates;

namespace NatoInternships.Web.UseCases.Candidates;

/// <summary>How a change of one's own data ends.</summary>
public abstract record ChangeProfileOutcome
{
    private ChangeProfileOutcome()
    {
    }

    /// <param name="Stamp">Of the changed part as it is now.</param>
    public sealed record Changed(string Stamp) : ChangeProfileOutcome;

    /// <summary>The same part was changed in another tab since the form was shown.</summary>
    public sealed record ChangedMeanwhile(CandidateProfile Theirs) : ChangeProfileOutcome;
}
