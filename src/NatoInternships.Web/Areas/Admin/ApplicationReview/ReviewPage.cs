using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Screening;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Areas.Shared.Submissions;
using NatoInternships.Web.UseCases.Screening;

namespace NatoInternships.Web.Areas.Admin.ApplicationReview;

/// <summary>One application as an officer decides it.</summary>
public sealed record ReviewPage
{
    public required ScreeningScope Scope { get; init; }

    public required ScreeningCase Case { get; init; }

    public required EligibilityCriteria Criteria { get; init; }

    /// <summary>Everything that the candidate submitted.</summary>
    public required IReadOnlyList<AnswerGroup> Answers { get; init; }

    public required IReadOnlyList<ReviewedClaim> Claims { get; init; }

    /// <summary>The rule whose form is open; null when none is.</summary>
    public required string? Current { get; init; }

    /// <summary>The language in which the candidate reads a reason.</summary>
    public required Language CandidateLanguage { get; init; }

    /// <summary>Why nothing can be decided now; null when it can.</summary>
    public required ScreeningBlock? Block { get; init; }

    /// <summary>Reference of the application before this one in the list; null at its start.</summary>
    public required string? Previous { get; init; }

    public required string? Next { get; init; }

    /// <summary>The form of the current condition as it was posted, or empty.</summary>
    public ClaimInput Input { get; init; } = new();

    /// <summary>What the candidate will read; null before the officer asked for it.</summary>
    public string? Preview { get; init; }

    /// <summary>Whether somebody decided after the page was read.</summary>
    public bool IsTooLate { get; init; }

    /// <summary>The signed-in officer.</summary>
    public required Guid UserId { get; init; }

    public InternshipApplication Application => Case.Application;

    public ScreeningRow Row => Case.Row;

    /// <summary>Number of conditions that count as decided.</summary>
    public int DecidedClaims => Claims.Count(claim => !claim.IsOpen);

    public bool IsBlind => Scope.Input.IsBlind;

    /// <summary>Returns the reasons for the answer in the form; empty when it needs none.</summary>
    public IReadOnlyList<string> Reasons(bool isMet) =>
        Current is { } rule ? DecisionReasons.For(rule, ClaimReview.VerdictOf(Case.Content.Eligibility, rule), isMet) : [];
}
