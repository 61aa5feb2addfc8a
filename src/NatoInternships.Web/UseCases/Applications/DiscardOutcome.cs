using NatoInternships.Domain.Applications;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>How discarding unsent changes ends.</summary>
public abstract record DiscardOutcome
{
    private DiscardOutcome()
    {
    }

    /// <summary>The chosen parts are what they were when the version in force was submitted, or were already.</summary>
    public sealed record Discarded : DiscardOutcome;

    /// <summary>Something changed since the page was shown: nothing was discarded unseen.</summary>
    public sealed record ChangedMeanwhile : DiscardOutcome;

    public sealed record DeadlinePassed(DateTimeOffset ClosedAt) : DiscardOutcome;

    /// <summary>No version stands, or the content is read-only.</summary>
    public sealed record NotOpen(ApplicationStatus Status) : DiscardOutcome;

    public sealed record NotFound : DiscardOutcome;
}
