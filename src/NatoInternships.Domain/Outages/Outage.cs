namespace NatoInternships.Domain.Outages;

/// <summary>One line of the outage log. While it lasts, each minute moves its end.</summary>
public sealed class Outage
{
    /// <summary>Findings of one cause that lie closer together are one outage.</summary>
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

    /// <summary>UTC, exclusive: as far as is known.</summary>
    public DateTimeOffset EndedAt { get; private set; }

    public TimeSpan Length => EndedAt - StartedAt;

    public bool Takes(OutageFinding finding) =>
        finding.Cause == Cause && finding.From <= EndedAt + Joins && finding.To >= StartedAt - Joins;

    /// <summary>Grows over the finding. Throws <see cref="InvalidOperationException"/> for one it does not take.</summary>
    public void Add(OutageFinding finding)
    {
        if (!Takes(finding))
        {
            throw new InvalidOperationException("Another outage.");
        }

        StartedAt = finding.From < StartedAt ? finding.From : StartedAt;
        EndedAt = finding.To > EndedAt ? finding.To : EndedAt;
    }
}
