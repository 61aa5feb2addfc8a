using NatoInternships.Domain.Candidates;

namespace NatoInternships.Web.UseCases.Candidates;

/// <summary>The possible results of changing the candidate's own data.</summary>
public abstract record ChangeProfileOutcome
{
    private ChangeProfileOutcome()
    {
    }

    /// <param name="Stamp">New concurrency stamp of the changed part.</param>
    public sealed record Changed(string Stamp) : ChangeProfileOutcome;

    /// <summary>Another tab changed the same part after the form was shown.</summary>
    public sealed record ChangedMeanwhile(CandidateProfile Theirs) : ChangeProfileOutcome;
}
