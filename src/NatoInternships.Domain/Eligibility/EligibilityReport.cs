using System.Text.Json.Serialization;

namespace NatoInternships.Domain.Eligibility;

/// <summary>What all rules found for one person on one day. Frozen into a submission as it stands.</summary>
public sealed record EligibilityReport
{
    /// <summary><see cref="EligibilityCriteria.Version"/> of the criteria that were applied.</summary>
    public required int CriteriaVersion { get; init; }

    public required DateOnly ReferenceDate { get; init; }

    /// <summary>Every rule that could be assessed, in the order of <see cref="RuleCodes.All"/>; no rule stops another.</summary>
    public required IReadOnlyList<RuleOutcome> Outcomes { get; init; }

    /// <summary>Codes of the rules whose facts are missing, in the order of <see cref="RuleCodes.All"/>.</summary>
    public required IReadOnlyList<string> Unanswered { get; init; }

    /// <summary>The least favourable verdict. Null while a rule is unanswered and none says <see cref="Verdict.DoesNotMeet"/>.</summary>
    public required Verdict? Overall { get; init; }

    /// <summary>The stricter reading of the studies rule comes to another verdict. For HR's eyes only (ruling A6).</summary>
    public required bool StudiesPresetsDiffer { get; init; }

    /// <summary>The outcome of the stricter reading, for HR's eyes only; null when unanswered.</summary>
    public required RuleOutcome? StricterStudies { get; init; }

    /// <summary>What refuses a submission: nationality and age that do not meet, nothing else (ruling A8).</summary>
    [JsonIgnore]
    public IReadOnlyList<RuleOutcome> SubmissionBlockers =>
        [.. Outcomes.Where(outcome => outcome is { Verdict: Verdict.DoesNotMeet, Rule: RuleCodes.Nationality or RuleCodes.Age })];

    /// <summary>The studies rule fails outright: the person may submit with a written reason, and HR must look (ruling A6).</summary>
    [JsonIgnore]
    public bool NeedsWrittenReason => Of(RuleCodes.Studies)?.Verdict == Verdict.DoesNotMeet;

    /// <summary>The outcome of one rule; null when it is unanswered.</summary>
    /// <param name="rule">One of <see cref="RuleCodes"/>.</param>
    public RuleOutcome? Of(string rule) => Outcomes.FirstOrDefault(outcome => outcome.Rule == rule);

    /// <summary>The report as it reads once a written reason is given for studies that do not meet: that rule needs review (ruling A6).</summary>
    /// <param name="reason">As the candidate wrote it; blank: the report stays as it is.</param>
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

    /// <summary>Null while a rule is unanswered and none says <see cref="Verdict.DoesNotMeet"/>.</summary>
    internal static Verdict? Worst(IReadOnlyList<RuleOutcome> outcomes, IReadOnlyList<string> unanswered)
    {
        var worst = outcomes.Max(outcome => (Verdict?)outcome.Verdict);

        return unanswered is [] || worst == Verdict.DoesNotMeet ? worst : null;
    }

    /// <summary>Not met, then HR must look, then met; within each in the order of the notice.</summary>
    public IReadOnlyList<RuleOutcome> OrderedForReading() => [.. Outcomes.OrderByDescending(outcome => outcome.Verdict)];
}
