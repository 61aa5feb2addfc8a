using System.Text.Json.Serialization;

namespace NatoInternships.Domain.Eligibility;

/// <summary>The outcomes of all rules for one person on one day. Frozen into a submission unchanged.</summary>
public sealed record EligibilityReport
{
    /// <summary>The <see cref="EligibilityCriteria.Version"/> that was applied.</summary>
    public required int CriteriaVersion { get; init; }

    public required DateOnly ReferenceDate { get; init; }

    /// <summary>
    /// Every rule that could be assessed, in the order of <see cref="RuleCodes.All"/>. All rules are assessed, whatever the others found.
    /// </summary>
    public required IReadOnlyList<RuleOutcome> Outcomes { get; init; }

    /// <summary>Codes of the rules whose facts are missing, in the order of <see cref="RuleCodes.All"/>.</summary>
    public required IReadOnlyList<string> Unanswered { get; init; }

    /// <summary>The least favourable verdict. Null while a rule is unanswered and none says <see cref="Verdict.DoesNotMeet"/>.</summary>
    public required Verdict? Overall { get; init; }

    /// <summary>Whether the stricter reading of the studies rule has another verdict. Only for the Internship Office (ruling A6).</summary>
    public required bool StudiesPresetsDiffer { get; init; }

    /// <summary>The outcome of the stricter reading, only for the Internship Office; null when unanswered.</summary>
    public required RuleOutcome? StricterStudies { get; init; }

    /// <summary>The outcomes that block a submission: nationality and age that are not met, nothing else (ruling A8).</summary>
    [JsonIgnore]
    public IReadOnlyList<RuleOutcome> SubmissionBlockers =>
        [.. Outcomes.Where(outcome => outcome is { Verdict: Verdict.DoesNotMeet, Rule: RuleCodes.Nationality or RuleCodes.Age })];

    /// <summary>
    /// Whether the studies rule is not met. The person may then submit with a written reason, and the Internship Office decides (ruling
    /// A6).
    /// </summary>
    [JsonIgnore]
    public bool NeedsWrittenReason => Of(RuleCodes.Studies)?.Verdict == Verdict.DoesNotMeet;

    /// <summary>Returns the outcome of one rule; null when it is unanswered.</summary>
    /// <param name="rule">One of <see cref="RuleCodes"/>.</param>
    public RuleOutcome? Of(string rule) => Outcomes.FirstOrDefault(outcome => outcome.Rule == rule);

    /// <summary>
    /// Returns the report with the studies rule changed from not met to "needs review" when there is a written reason (ruling A6).
    /// </summary>
    /// <param name="reason">As the candidate wrote it. A blank reason changes nothing.</param>
    public EligibilityReport WithReason(string? reason)
    {
        if (!NeedsWrittenReason || string.IsNullOrWhiteSpace(reason))
        {
            return this;
        }

        IReadOnlyList<RuleOutcome> outcomes =
        [
            .. Outcomes.Select(outcome => outcome.Rule == RuleCodes.Studies
                ? outcome with { Verdict = Verdict.MustLook, Reason = ReasonCodes.ReasonGiven }
                : outcome),
        ];

        return this with { Outcomes = outcomes, Overall = Worst(outcomes, Unanswered) };
    }

    /// <summary>
    /// Returns the least favourable verdict. Null while a rule is unanswered and none says <see cref="Verdict.DoesNotMeet"/>.
    /// </summary>
    internal static Verdict? Worst(IReadOnlyList<RuleOutcome> outcomes, IReadOnlyList<string> unanswered)
    {
        var worst = outcomes.Max(outcome => (Verdict?)outcome.Verdict);

        return unanswered is [] || worst == Verdict.DoesNotMeet ? worst : null;
    }

    /// <summary>Returns the outcomes in the order not met, needs review, met; within each in the order of the notice.</summary>
    public IReadOnlyList<RuleOutcome> OrderedForReading() => [.. Outcomes.OrderByDescending(outcome => outcome.Verdict)];
}
