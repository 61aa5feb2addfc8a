namespace NatoInternships.Domain.Screening;

/// <summary>One application of a <see cref="BulkAction"/>.</summary>
public sealed class BulkItem
{
    private BulkItem()
    {
    }

    internal BulkItem(Guid bulkActionId, Guid applicationId, int decisionNo, string? claimRule)
    {
        BulkActionId = bulkActionId;
        ApplicationId = applicationId;
        DecisionNo = decisionNo;
        ClaimRule = claimRule;
    }

    public Guid BulkActionId { get; private set; }

    public Guid ApplicationId { get; private set; }

    /// <summary>Undo changes the application only while this is still its last decision.</summary>
    public int DecisionNo { get; private set; }

    /// <summary>The condition that was decided in the same step; null for none.</summary>
    public string? ClaimRule { get; private set; }
}
