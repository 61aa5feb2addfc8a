using NatoInternships.Domain.Eligibility;

namespace NatoInternships.Domain.Applications;

/// <summary>The possible results of a submit. The web layer answers each of them.</summary>
public abstract record SubmitOutcome
{
    private SubmitOutcome()
    {
    }

    /// <summary>The version is frozen and has a receipt.</summary>
    public sealed record Submitted(Submission Submission) : SubmitOutcome;

    /// <summary>Parts are missing; nothing changed.</summary>
    public sealed record Incomplete(IReadOnlyList<MissingPart> Parts) : SubmitOutcome;

    /// <summary>A rule that blocks submissions is not met. Only nationality and age do (ruling A8).</summary>
    public sealed record NotEligible(EligibilityReport Report) : SubmitOutcome;

    /// <summary>The same content is already submitted, for example by a double click. Returns that submission.</summary>
    public sealed record AlreadySubmitted(Submission Submission) : SubmitOutcome;

    /// <summary>The candidate has used all slots of the call.</summary>
    public sealed record LimitReached(int Limit) : SubmitOutcome;

    /// <summary>The file in the request would exceed the candidate's limit of files; nothing changed.</summary>
    /// <param name="Limit">Files one candidate may have at a time.</param>
    public sealed record TooManyFiles(int Limit) : SubmitOutcome;

    /// <summary>The Internship Office cancelled the vacancy.</summary>
    public sealed record VacancyCancelled : SubmitOutcome;

    /// <summary>Another tab changed the content after the candidate confirmed it.</summary>
    public sealed record ChangedMeanwhile : SubmitOutcome;

    /// <summary>The request arrived at the closing instant or later.</summary>
    public sealed record DeadlinePassed(DateTimeOffset ClosedAt) : SubmitOutcome;

    /// <summary>The application is withdrawn or closed. It must be reopened first, where that is allowed.</summary>
    public sealed record NotOpen(ApplicationStatus Status) : SubmitOutcome;

    /// <summary>This candidate has no such application.</summary>
    public sealed record NotFound : SubmitOutcome;
}
