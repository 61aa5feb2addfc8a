using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Releases;
using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Screening;

/// <summary>Everything in a <see cref="ScreeningRow"/> that follows from other rows. Two equal records mean that the row is true.</summary>
public sealed record ScreeningFacts
{
    public required Guid CandidateId { get; init; }

    public required Guid CallId { get; init; }

    public required Guid VacancyId { get; init; }

    public required string Reference { get; init; }

    /// <summary>Family name first, for example "Aydın, Deniz".</summary>
    public required string Name { get; init; }

    /// <summary>Reference and name in lower case without accents.</summary>
    public required string SearchKey { get; init; }

    /// <summary>Codes of the declared nationalities, separated by blanks.</summary>
    public required string Nationalities { get; init; }

    public required DegreeLevel? Level { get; init; }

    /// <summary>Code of a study field.</summary>
    public required string? Field { get; init; }

    /// <summary>Number of files that the version names.</summary>
    public required int Files { get; init; }

    /// <summary>The version in force.</summary>
    public required int Version { get; init; }

    /// <summary>UTC arrival of that version.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>The result that counts: the officer's where there is one, otherwise the one of the rules.</summary>
    public required Verdict Nationality { get; init; }

    public required Verdict Age { get; init; }

    public required Verdict Studies { get; init; }

    public required Verdict Language { get; init; }

    /// <summary>The least favourable of the four.</summary>
    public required Verdict Overall { get; init; }

    /// <summary>Whether the two readings of the studies rule differ.</summary>
    public required bool PresetsDiffer { get; init; }

    /// <summary>Number of the last decision; 0 for none.</summary>
    public required int DecisionNo { get; init; }

    /// <summary>The decision that stands on the version in force.</summary>
    public required DecisionOutcome Outcome { get; init; }

    /// <summary>The officer who overruled a clear result of the rules in that decision; null for nobody.</summary>
    public required Guid? OverruledBy { get; init; }

    /// <summary>Number of the last decision that was released; 0 for none.</summary>
    public required int ReleasedNo { get; init; }

    /// <summary>Whether a second look was asked for and nobody decided yet.</summary>
    public required bool HasSecondLook { get; init; }

    public required ScreeningState State { get; init; }

    /// <param name="application">An application with a submitted version.</param>
    /// <param name="content">The version in force.</param>
    /// <param name="claims">The decisions on conditions of that version.</param>
    /// <param name="last">The last decision on the application; null for none.</param>
    /// <param name="releasedNo">Number of the last decision that was released; 0 for none.</param>
    /// <param name="look">The request for a second look; null for none.</param>
    /// <param name="fold">Turns text into lower case without accents.</param>
    public static ScreeningFacts Of(
        InternshipApplication application, SubmissionContent content, IReadOnlyCollection<ClaimDecision> claims, Decision? last, int releasedNo, SecondLook? look, Func<string?, string> fold)
    {
        var review = ClaimReview.Of(content.Eligibility, claims);
        var name = PersonName.Of(content.Profile);
        var studies = content.Profile.Studies;
        var stands = last?.Version == application.SubmittedVersion ? last : null;
        var looksAgain = look is { DecidedBy: null };

        return new ScreeningFacts
        {
            CandidateId = application.CandidateId,
            CallId = application.CallId,
            VacancyId = application.VacancyId,
            Reference = application.Reference,
            Name = name is { FamilyName: { } family, GivenNames: { } given } ? $"{family}, {given}" : name.Full ?? "",
            SearchKey = Cut(fold($"{application.Reference} {name.Full}")),
            Nationalities = string.Join(' ', content.Profile.Nationalities.Select(code => code.Value)),
            Level = studies.Level ?? studies.CompletedDegreeLevel,
            Field = studies.Field,
            Files = content.Documents.Count,
            Version = application.SubmittedVersion,
            SubmittedAt = application.SubmittedAt ?? throw new InvalidOperationException("The application was never submitted."),
            Nationality = review.ResultOf(RuleCodes.Nationality),
            Age = review.ResultOf(RuleCodes.Age),
            Studies = review.ResultOf(RuleCodes.Studies),
            Language = review.ResultOf(RuleCodes.Language),
            Overall = RuleCodes.All.Max(review.ResultOf),
            PresetsDiffer = content.Eligibility.StudiesPresetsDiffer,
            DecisionNo = last?.No ?? 0,
            Outcome = stands?.Outcome ?? DecisionOutcome.None,
            OverruledBy = stands?.OverruledBy,
            ReleasedNo = releasedNo,
            HasSecondLook = looksAgain,
            State = StateOf(application.Status, stands?.Outcome ?? DecisionOutcome.None, releasedNo > 0 && releasedNo == last?.No, looksAgain),
        };
    }

    // Folding may make a name longer, for example one in Hangul.
    private static string Cut(string key) => key.Length <= ScreeningRow.SearchKeyLength ? key : key[..ScreeningRow.SearchKeyLength];

    /// <summary>Returns the state of an application with a submitted version.</summary>
    /// <param name="status">Of the application.</param>
    /// <param name="outcome">Of the decision that stands on the version in force.</param>
    /// <param name="isReleased">Whether that decision was released.</param>
    /// <param name="looksAgain">Whether a second look waits for an officer.</param>
    public static ScreeningState StateOf(ApplicationStatus status, DecisionOutcome outcome, bool isReleased, bool looksAgain) => (status, outcome) switch
    {
        (ApplicationStatus.VacancyCancelled, _) => ScreeningState.Cancelled,
        (not ApplicationStatus.Submitted, _) => ScreeningState.Withdrawn,
        _ when looksAgain => ScreeningState.SecondLook,
        (_, DecisionOutcome.Eligible) => isReleased ? ScreeningState.ReleasedEligible : ScreeningState.Eligible,
        (_, DecisionOutcome.NotEligible) => isReleased ? ScreeningState.ReleasedNotEligible : ScreeningState.NotEligible,
        _ => ScreeningState.Waiting,
    };
}
