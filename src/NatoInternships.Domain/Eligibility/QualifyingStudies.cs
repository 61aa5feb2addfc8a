namespace NatoInternships.Domain.Eligibility;

/// <summary>
/// University-level studies, by a tree of ways (rulings N11, A6). Every way is assessed and reported. A way whose fact is
/// missing leaves the rule unanswered only where it could still change "does not meet".
/// </summary>
/// <param name="tree">Valid as <see cref="EligibilityCriteria.Validate"/> has it.</param>
public sealed class QualifyingStudies(StudiesNode tree) : IEligibilityRule
{
    public string Code => RuleCodes.Studies;

    public RuleOutcome? Assess(EligibilityFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Studies is not { } studies)
        {
            return null;
        }

        var parts = new List<RulePart>();
        var finding = Assess(tree, studies, facts.ReferenceDate, parts);
        var cutOff = DegreeCutOff.For(facts.ReferenceDate, tree);

        return finding.Verdict is not { } verdict ? null : new RuleOutcome
        {
            Rule = Code,
            Verdict = verdict,
            Reason = finding.Reason,
            MeasuredOn = facts.ReferenceDate,
            CutOff = cutOff?.EarliestDegreeDate,
            GapDay = cutOff?.GapDay,
            Parts = parts,
        };
    }

    private static Finding Assess(StudiesNode node, StudiesFacts studies, DateOnly on, List<RulePart> parts) => node switch
    {
        StudiesNode.AnyOf any => Any([.. any.Nodes.Select(child => Assess(child, studies, on, parts))]),
        StudiesNode.AllOf all => All([.. all.Nodes.Select(child => Assess(child, studies, on, parts))]),
        StudiesNode.Enrolled => Note(parts, PartCodes.Enrolled, OfEnrolment(studies)),
        StudiesNode.CompletedYearsAtLeast years => Note(parts, PartCodes.CompletedYears, OfYears(studies, years.Years)),
        StudiesNode.DegreeWithinMonths degree => Note(parts, PartCodes.Degree, OfDegree(studies, on, DegreeCutOff.For(on, degree.Months))),
        StudiesNode.EquivalentEducation => Note(parts, PartCodes.EquivalentEducation, OfEquivalence(studies)),
        _ => throw new NotSupportedException($"Unhandled node {node}."),
    };

    private static Finding Any(IReadOnlyList<Finding> findings)
    {
        var best = findings.Where(finding => finding.Verdict is not null).MinBy(finding => finding.Verdict);

        return best?.Verdict is Verdict.Meets or Verdict.MustLook ? best
            : findings.FirstOrDefault(finding => finding.Verdict is null)
            ?? new Finding(Verdict.DoesNotMeet, findings.Count == 1 ? findings[0].Reason : ReasonCodes.NoWayMet);
    }

    private static Finding All(IReadOnlyList<Finding> findings) =>
        findings.FirstOrDefault(finding => finding.Verdict == Verdict.DoesNotMeet)
        ?? findings.FirstOrDefault(finding => finding.Verdict is null)
        ?? findings.MaxBy(finding => finding.Verdict)!;

    private static Finding OfEnrolment(StudiesFacts studies) => studies.Enrolled
        ? new Finding(Verdict.Meets, ReasonCodes.Enrolled)
        : new Finding(Verdict.DoesNotMeet, ReasonCodes.NotEnrolled);

    private static Finding OfYears(StudiesFacts studies, int years) => studies.CompletedYears switch
    {
        null => new Finding(null, ReasonCodes.NotAnswered),
        { } completed when completed >= years => new Finding(Verdict.Meets, ReasonCodes.EnoughYears),
        _ => new Finding(Verdict.DoesNotMeet, ReasonCodes.TooFewYears),
    };

    private static Finding OfDegree(StudiesFacts studies, DateOnly on, DegreeCutOff cutOff) => studies.LatestDegreeDate switch
    {
        null => new Finding(Verdict.DoesNotMeet, ReasonCodes.NoDegree),
        { } date when date > on => new Finding(Verdict.DoesNotMeet, ReasonCodes.DegreeAfterReferenceDate),
        { } date when date >= cutOff.EarliestDegreeDate => new Finding(Verdict.Meets, ReasonCodes.RecentDegree),
        { } date when date == cutOff.GapDay => new Finding(Verdict.MustLook, ReasonCodes.DegreeOnGapDay),
        _ => new Finding(Verdict.DoesNotMeet, ReasonCodes.DegreeTooOld),
    };

    private static Finding OfEquivalence(StudiesFacts studies) => studies.ClaimsEquivalentEducation
        ? new Finding(Verdict.MustLook, ReasonCodes.EquivalentEducation)
        : new Finding(Verdict.DoesNotMeet, ReasonCodes.NoEquivalentEducation);

    private static Finding Note(List<RulePart> parts, string part, Finding finding)
    {
        parts.Add(new RulePart { Part = part, Verdict = finding.Verdict, Reason = finding.Reason });

        return finding;
    }

    /// <summary>A null verdict: the fact is missing.</summary>
    private sealed record Finding(Verdict? Verdict, string Reason);
}
