using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Eligibility;

namespace NatoInternships.Domain.Applications;

/// <summary>Everything that reviewers will see of one submitted version, frozen: later edits never reach it.</summary>
public sealed record SubmissionContent
{
    public required string VacancyNumber { get; init; }

    /// <summary>The version of the notice that was in force.</summary>
    public required int NoticeVersion { get; init; }

    public required CandidateProfile Profile { get; init; }

    public required ApplicationAnswers Answers { get; init; }

    public required IReadOnlyList<SubmittedDocument> Documents { get; init; }

    public required Declarations Declarations { get; init; }

    /// <summary>Every rule's outcome with the version of the criteria (requirements part B, golden rule).</summary>
    public required EligibilityReport Eligibility { get; init; }
}
