namespace NatoInternships.Domain.Releases;

/// <summary>
/// One release of the decisions of a call that a lead started. It includes the decisions that stood at that moment. A job works through
/// them in batches, so that a crash in the middle loses and repeats nothing.
/// </summary>
public sealed class Release
{
    private Release()
    {
    }

    /// <param name="callId">The call.</param>
    /// <param name="leadId">The account that releases.</param>
    /// <param name="count">Number of decisions that the lead saw.</param>
    /// <param name="until">When the lead read the page. Decisions made later are not included.</param>
    /// <param name="now">When the lead releases.</param>
    public Release(Guid callId, Guid leadId, int count, DateTimeOffset until, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        CallId = callId;
        ReleasedBy = leadId;
        Count = count;
        Until = until;
        StartedAt = now;
        RunningAs = callId;
    }

    public Guid Id { get; private set; }

    public Guid CallId { get; private set; }

    public Guid ReleasedBy { get; private set; }

    /// <summary>Number of decisions when it was started.</summary>
    public int Count { get; private set; }

    /// <summary>The latest decision that is included. What a lead did not read is not released.</summary>
    public DateTimeOffset Until { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When the last batch was saved; null while it runs.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>The call while the release runs, else null. Unique, so that a call has at most one running release.</summary>
    public Guid? RunningAs { get; private set; }

    public void Finish(DateTimeOffset now)
    {
        DoneAt ??= now;
        RunningAs = null;
    }
}
