namespace NatoInternships.Domain.Screening;

/// <summary>One decision on several applications. It can be undone as one, until released.</summary>
public sealed class BulkAction
{
    /// <summary>Highest number of applications: the rows of one page.</summary>
    public const int MostItems = 100;

    private readonly List<BulkItem> items = [];

    private BulkAction()
    {
    }

    public BulkAction(DecisionOutcome outcome, Guid officerId, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        Outcome = outcome;
        DecidedBy = officerId;
        DecidedAt = now;
    }

    public Guid Id { get; private set; }

    public DecisionOutcome Outcome { get; private set; }

    public Guid DecidedBy { get; private set; }

    public DateTimeOffset DecidedAt { get; private set; }

    /// <summary>When it was undone; else null.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    public IReadOnlyList<BulkItem> Items => items;

    /// <param name="decision">The decision on one application.</param>
    /// <param name="claimRule">The condition that was decided with it; null when none was open.</param>
    public void Add(Decision decision, string? claimRule) => items.Add(new BulkItem(Id, decision.ApplicationId, decision.No, claimRule));

    public void Undo(DateTimeOffset now) => UndoneAt ??= now;
}
