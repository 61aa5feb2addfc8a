using NatoInternships.Domain.Applications;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>The possible results of saving an answer.</summary>
public abstract record EditOutcome
{
    private EditOutcome()
    {
    }

    /// <param name="Stamp">New concurrency stamp of the changed part.</param>
    public sealed record Saved(string Stamp) : EditOutcome;

    /// <summary>Another tab changed the same part after the form was shown.</summary>
    public sealed record ChangedMeanwhile(ApplicationAnswers Theirs) : EditOutcome;

    public sealed record DeadlinePassed(DateTimeOffset ClosedAt) : EditOutcome;

    /// <summary>Withdrawn, cancelled or closed: the content is read-only.</summary>
    public sealed record NotOpen(ApplicationStatus Status) : EditOutcome;

    public sealed record NotFound : EditOutcome;
}
