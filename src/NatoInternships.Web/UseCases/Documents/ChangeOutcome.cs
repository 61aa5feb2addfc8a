using NatoInternships.Domain.Applications;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>How describing or removing a file ends.</summary>
public abstract record ChangeOutcome
{
    private ChangeOutcome()
    {
    }

    public sealed record Changed : ChangeOutcome;

    public sealed record DeadlinePassed(DateTimeOffset ClosedAt) : ChangeOutcome;

    /// <summary>Withdrawn, cancelled or closed: the content is read-only.</summary>
    public sealed record NotOpen(ApplicationStatus Status) : ChangeOutcome;

    /// <summary>No such application or file of this candidate.</summary>
    public sealed record NotFound : ChangeOutcome;
}
