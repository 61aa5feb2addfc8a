namespace NatoInternships.Domain.Outages;

/// <summary>One entry of the outage log. Its end moves each minute while the outage lasts.</summary>
public sealed class Outage
{
    /// <summary>Findings of one cause are one outage when the gap between them is shorter.</summary>
    public static readonly TimeSpan Joins = TimeSpan.FromMinutes(5);

    private Outage()
    {
    }

    public Outage(OutageFinding finding)
    {
        Id = Guid.CreateVersion7(finding.From);
        Cause = finding.Cause;
        StartedAt = finding.From;
        EndedAt = finding.To;
    }

    public Guid Id { get; private set; }

    public OutageCause Cause { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>UTC, exclusive: the last known end.</summary>
    public DateTimeOffset EndedAt { get; private set; }

    public TimeSpan Length => EndedAt - StartedAt;

    public bool Takes(OutageFinding finding) =>
        finding.Cause == Cause && finding.From <= EndedAt + Joins && finding.To >= StartedAt - Joins;

    /// <summary>
    /// Extends the outage by the finding. Throws <see cref="InvalidOperationException"/> when <see cref="Takes"/> is false for it.
    /// </summary>
    public void Add(OutageFinding finding)
    {
        if (!Takes(finding))
        {
            throw new InvalidOperationException("The finding belongs to another outage.");
        }

        StartedAt = finding.From < StartedAt ? finding.From : StartedAt;
        EndedAt = finding.To > EndedAt ? finding.To : EndedAt;
    }
}
