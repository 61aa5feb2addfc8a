namespace NatoInternships.Web.Infrastructure.Load;

/// <summary>Section "Load": requests this process works on at once. The defaults are for two cores (docs/operations.md).</summary>
public sealed record LoadLimits
{
    /// <summary>Pages for strangers and for the signed-in together, from which on strangers are turned away. A kept page is always answered.</summary>
    public int Browsing { get; init; } = 48;

    /// <summary>The same, from which on the signed-in are turned away too.</summary>
    public int Reading { get; init; } = 96;

    /// <summary>Forms and uploads, which last as long as the slowest line: much memory is not in them.</summary>
    public int Submitting { get; init; } = 256;

    /// <summary>Forms and uploads that wait for one of those. While any waits, all reading is turned away.</summary>
    public int SubmittingQueue { get; init; } = 128;

    /// <summary>Work that waits for a thread, from which on strangers are turned away; from four times as much on the signed-in.</summary>
    public int WaitingWork { get; init; } = 500;

    /// <summary>Seconds after which who was turned away is asked to come back.</summary>
    public int RetryAfterSeconds { get; init; } = 30;

    /// <summary>Strangers are turned away first, then the signed-in: the limits must say so.</summary>
    public bool AreValid => Browsing > 0 && Reading >= Browsing && Submitting > 0 && SubmittingQueue >= 0 && WaitingWork > 0 && RetryAfterSeconds > 0;
}
