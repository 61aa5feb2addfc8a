namespace NatoInternships.Web.UseCases.Releases;

/// <summary>What became of a release.</summary>
public abstract record ReleaseOutcome
{
    private ReleaseOutcome()
    {
    }

    /// <summary>It runs; small ones are done at once.</summary>
    public sealed record Started(int Count) : ReleaseOutcome;

    /// <summary>Another release of the call runs. Also the second of two clicks.</summary>
    public sealed record AlreadyRunning : ReleaseOutcome;

    /// <summary>There are more or fewer decisions than the lead saw.</summary>
    public sealed record ChangedMeanwhile : ReleaseOutcome;

    /// <summary>Nothing is held that this lead can release.</summary>
    public sealed record Nothing : ReleaseOutcome;
}
