using NatoInternships.Domain.Eligibility;

namespace NatoInternships.Domain.Applications;

/// <summary>How a submit ends. Closed: a web page answers each.</summary>
public abstract record SubmitOutcome
{
    private SubmitOutcome()
    {
    }

    /// <summary>A version was frozen and a receipt exists.</summary>
    public sealed record Submitted(Submission Submission) : SubmitOutcome;

    /// <summary>Parts are missing; nothing changed.</summary>
    public sealed record Incomplete(IReadOnlyList<MissingPart> Parts) : SubmitOutcome;

    /// <summary>A rule that refuses a submit is not met: nationality or age only (ruling A8).</summary>
    public sealed record NotEligible(EligibilityReport Report) : SubmitOutcome;

    /// <summary>The same content stands submitted already: a double submit, answered with what is there.</summary>
    public sealed record AlreadySubmitted(Submission Submission) : SubmitOutcome;

    /// <summary>All choices of the call are taken.</summary>
    public sealed record LimitReached(int Limit) : SubmitOutcome;

    /// <summary>The file that came with the submit is one more than a candidate may have; nothing changed.</summary>
    /// <param name="Limit">Files one candidate may have at a time.</param>
    public sealed record TooManyFiles(int Limit) : SubmitOutcome;

    /// <summary>HR cancelled the vacancy meanwhile.</summary>
    public sealed record VacancyCancelled : SubmitOutcome;

    /// <summary>What the candidate confirmed is not what stands now: another tab changed it.</summary>
    public sealed record ChangedMeanwhile : SubmitOutcome;

    /// <summary>The request arrived at or after the closing instant.</summary>
    public sealed record DeadlinePassed(DateTimeOffset ClosedAt) : SubmitOutcome;

    /// <summary>The application is withdrawn or closed: it must be reopened first, where that is allowed.</summary>
    public sealed record NotOpen(ApplicationStatus Status) : SubmitOutcome;

    /// <summary>No such application of this candidate.</summary>
    public sealed record NotFound : SubmitOutcome;
}
