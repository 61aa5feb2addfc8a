namespace NatoInternships.Domain.Screening;

/// <summary>
/// A decision on one application, held until it is released. Rows are only added: the highest number is the one that stands. Nothing that a
/// candidate can read may depend on it (ADR 0060).
/// </summary>
public sealed class Decision
{
    private Decision()
    {
        Conditions = null!;
    }

    /// <param name="applicationId">The application.</param>
    /// <param name="number">One more than the last decision's, 1 for the first.</param>
    /// <param name="version">The submitted version that is decided.</param>
    /// <param name="outcome">The decision; <see cref="DecisionOutcome.None"/> takes the last one back.</param>
    /// <param name="review">The conditions as they stand.</param>
    /// <param name="officerId">The account that decides.</param>
    /// <param name="now">When.</param>
    /// <exception cref="InvalidOperationException">The conditions do not allow the decision, or two people overruled results.</exception>
    public Decision(Guid applicationId, int number, int version, DecisionOutcome outcome, ClaimReview review, Guid officerId, DateTimeOffset now)
    {
        if (outcome != DecisionOutcome.None && outcome != review.Possible)
        {
            throw new InvalidOperationException($"The conditions do not allow {outcome}.");
        }

        var overrulers = review.Conditions.Where(condition => condition.Overrules).Select(condition => condition.DecidedBy).Distinct().ToList();
        if (overrulers.Count > 1)
        {
            throw new InvalidOperationException("Two people overruled results, so nobody could confirm both.");
        }

        ApplicationId = applicationId;
        No = number;
        Version = version;
        Outcome = outcome;
        Conditions = review.Conditions;
        OverruledBy = outcome == DecisionOutcome.None ? null : overrulers.SingleOrDefault();
        DecidedBy = officerId;
        DecidedAt = now;
    }

    public Guid ApplicationId { get; private set; }

    /// <summary>1 for the first decision on the application, without gaps.</summary>
    public int No { get; private set; }

    /// <summary>The submitted version that was decided, 1 or more.</summary>
    public int Version { get; private set; }

    public DecisionOutcome Outcome { get; private set; }

    /// <summary>The four conditions as they stood, with reasons and words.</summary>
    public IReadOnlyList<DecidedCondition> Conditions { get; private set; }

    /// <summary>The officer who overruled a clear result of the rules; null when none was. Another person then releases it.</summary>
    public Guid? OverruledBy { get; private set; }

    public Guid DecidedBy { get; private set; }

    public DateTimeOffset DecidedAt { get; private set; }
}
