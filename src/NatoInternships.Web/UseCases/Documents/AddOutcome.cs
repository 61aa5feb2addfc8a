using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>The possible results of adding a file. Only the first two keep the file.</summary>
public abstract record AddOutcome
{
    private AddOutcome()
    {
    }

    /// <param name="Document">Stored encrypted, not inspected yet.</param>
    /// <param name="Renamed">Whether its name had the extension of another format.</param>
    public sealed record Added(Document Document, bool Renamed) : AddOutcome;

    /// <summary>The candidate already has the same file for the same purpose.</summary>
    public sealed record AlreadyThere(Document Document) : AddOutcome;

    public sealed record NotAccepted(RefusalReason Reason) : AddOutcome;

    /// <param name="Limit">In bytes.</param>
    public sealed record TooLarge(long Limit) : AddOutcome;

    public sealed record Empty : AddOutcome;

    /// <param name="Limit">Files one candidate may have at a time.</param>
    public sealed record TooMany(int Limit) : AddOutcome;

    /// <summary>Too many uploads in a short time.</summary>
    public sealed record TooOften(TimeSpan Wait) : AddOutcome;

    public sealed record DeadlinePassed(DateTimeOffset ClosedAt) : AddOutcome;

    /// <summary>Withdrawn, cancelled or closed: the content is read-only.</summary>
    public sealed record NotOpen(ApplicationStatus Status) : AddOutcome;

    /// <summary>The candidate has no such application or original.</summary>
    public sealed record NotFound : AddOutcome;
}
