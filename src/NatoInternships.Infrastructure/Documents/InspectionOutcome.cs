using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>What the inspection of a stored document found. Only <see cref="Clean"/> makes it readable by staff.</summary>
public abstract record InspectionOutcome
{
    private InspectionOutcome()
    {
    }

    /// <summary>Nothing to object to.</summary>
    /// <param name="PageCount">Null where the format does not say, and where it could not be counted.</param>
    public sealed record Clean(int? PageCount = null) : InspectionOutcome;

    /// <summary>Certainly not acceptable.</summary>
    /// <param name="Reason">What to tell the candidate.</param>
    public sealed record Refused(RefusalReason Reason) : InspectionOutcome;

    /// <summary>Could not be checked. <see cref="DocumentInspector.WorksAsync"/> tells whether the file or the machine is the cause.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record NotInspected(NotInspectedReason Reason) : InspectionOutcome;
}
