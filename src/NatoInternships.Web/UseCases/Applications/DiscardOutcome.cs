using NatoInternships.Domain.Applications;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>The possible results of discarding unsent changes.</summary>
public abstract record DiscardOutcome
{
    private DiscardOutcome()
    {
    }

    /// <summary>The chosen parts now equal the version in force.</summary>
    public sealed record Discarded : DiscardOutcome;

    /// <summary>Something changed after the page was shown. Nothing was discarded.</summary>
    public sealed record ChangedMeanwhile : DiscardOutcome;

    public sealed record DeadlinePassed(DateTimeOffset ClosedAt) : DiscardOutcome;

    /// <summary>No version is in force, or the content is read-only.</summary>
    public sealed record NotOpen(ApplicationStatus Status) : DiscardOutcome;

    public sealed record NotFound : DiscardOutcome;
}
