using NatoInternships.Domain.Applications;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>How saving an answer ends.</summary>
public abstract record EditOutcome
{
    private EditOutcome()
    {
    }

    /// <param name="Stamp">Of the changed part as it is now.</param>
    public sealed record Saved(string Stamp) : EditOutcome;

    /// <summary>The same part was changed in another tab since the form was shown.</summary>
    public sealed record ChangedMeanwhile(ApplicationAnswers Theirs) : EditOutcome;

    public sealed record DeadlinePassed(DateTimeOffset ClosedAt) : EditOutcome;

    /// <summary>Withdrawn, cancelled or closed: the content is read-only.</summary>
    public sealed record NotOpen(ApplicationStatus Status) : EditOutcome;

    public sealed record NotFound : EditOutcome;
}
