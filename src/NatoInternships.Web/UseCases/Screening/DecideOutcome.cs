namespace NatoInternships.Web.UseCases.Screening;

/// <summary>What became of a decision on a condition or an application.</summary>
public abstract record DecideOutcome
{
    private DecideOutcome()
    {
    }

    public sealed record Decided : DecideOutcome;

    public sealed record NotFound : DecideOutcome;

    public sealed record Blocked(ScreeningBlock Block) : DecideOutcome;

    /// <summary>Somebody decided after the page was read. Nothing was saved.</summary>
    public sealed record ChangedMeanwhile : DecideOutcome;

    /// <summary>The reason is missing, or does not belong to this decision.</summary>
    public sealed record ReasonMissing : DecideOutcome;

    /// <summary>A condition is open, or the conditions say otherwise.</summary>
    public sealed record NotPossible : DecideOutcome;
}
