using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>The result of an inspection. Staff can read only <see cref="Clean"/> documents.</summary>
public abstract record InspectionOutcome
{
    private InspectionOutcome()
    {
    }

    /// <summary>Nothing forbidden was found.</summary>
    /// <param name="PageCount">Null for a format without page count, and when counting failed.</param>
    public sealed record Clean(int? PageCount = null) : InspectionOutcome;

    /// <summary>The document is certainly not acceptable.</summary>
    /// <param name="Reason">The reason for the candidate.</param>
    public sealed record Refused(RefusalReason Reason) : InspectionOutcome;

    /// <summary>
    /// The inspection failed. <see cref="DocumentInspector.WorksAsync"/> finds out whether the file or the machine is the cause.
    /// </summary>
    public sealed record NotInspected(NotInspectedReason Reason) : InspectionOutcome;
}
