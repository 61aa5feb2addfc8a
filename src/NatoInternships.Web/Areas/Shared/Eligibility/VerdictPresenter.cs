using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Areas.Shared.Deadlines;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Shared.Eligibility;

/// <summary>
/// Formats a report as text: the facts, the reasons and the advice. The eligibility check and the application use the same texts.
/// </summary>
public sealed class VerdictPresenter(PageText text, Format format)
{
    /// <summary>The day on which a written reason about the studies was submitted; null for none.</summary>
    public DateOnly? ReasonSentOn { get; init; }

    public static VerdictPresenter For(PageText page, Format format) => new(page.For("Shared", "Eligibility"), format);

    public static StatusKind KindOf(Verdict verdict) => verdict switch
    {
        Verdict.Meets => StatusKind.Meets,
        Verdict.MustLook => StatusKind.Look,
        _ => StatusKind.Fails,
    };

    public static string IconOf(Verdict verdict) => verdict switch
    {
        Verdict.Meets => "check",
        Verdict.MustLook => "eye",
        _ => "cross",
    };

    public string Tag(Verdict verdict) => text[$"Verdict_{verdict}"];

    /// <summary>"One rule is not met yet", "One rule would be looked at by a person", "All four rules are met".</summary>
    public string Headline(EligibilityReport report)
    {
        var (fails, looks) = (Of(report, Verdict.DoesNotMeet), Of(report, Verdict.MustLook));

        return fails > 0 ? text.Count("Headline_Fails", fails, Capital(fails))
            : looks > 0 ? text.Count("Headline_Looks", looks, Capital(looks))
            : report.Unanswered.Count > 0 ? text.Count("Headline_Unanswered", report.Unanswered.Count, Capital(report.Unanswered.Count))
            : text["Headline_Meets"];
    }

    /// <summary>"Two are met, one would be looked at by a person, one is not met." and what it means for submitting. Only the latter when all are met.</summary>
    public string Summary(EligibilityReport report)
    {
        if (report.Unanswered.Count == 0 && report.Overall == Verdict.Meets)
        {
            return Consequence(report); // The headline already says that all are met.
        }

        var counts = new[]
        {
            Part("Summary_Meets", Of(report, Verdict.Meets)),
            Part("Summary_Looks", Of(report, Verdict.MustLook)),
            Part("Summary_Fails", Of(report, Verdict.DoesNotMeet)),
            Part("Summary_Unanswered", report.Unanswered.Count),
        }.OfType<string>().ToList();

        return $"{DeadlinePresenter.Capitalised(string.Join(", ", counts))}. {Consequence(report)}";
    }

    /// <summary>Returns the person's answers that the rule uses.</summary>
    public string Told(string rule, EligibilityFacts facts) => rule switch
    {
        RuleCodes.Nationality => NationalitiesOf(facts),
        RuleCodes.Age => facts.BirthDate is { } born ? text["Told_born", format.DateWithoutWeekday(born)] : text["Told_nothing"],
        RuleCodes.Studies => facts.Studies is { } studies ? Studies(studies) : text["Told_nothing"],
        RuleCodes.Language => facts.Languages.Count == 0 ? text["Told_nothing"] : string.Join(" ", facts.Languages.Select(Skills)),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Not a rule."),
    };

    /// <summary>Returns the reason for the verdict.</summary>
    public string Reason(RuleOutcome outcome) => outcome.Reason == ReasonCodes.ReasonGiven && ReasonSentOn is { } day
        ? text["Reason_reason-given_Sent", format.DateWithoutWeekday(day)]
        : text[$"Reason_{outcome.Reason}", Arguments(outcome)];

    /// <summary>Returns the advice; null when the rule is met.</summary>
    public string? Advice(RuleOutcome outcome) => outcome.Verdict == Verdict.Meets ? null : text[$"Do_{outcome.Reason}", Arguments(outcome)];

    // {0} the country, {1} the day the person or the state meets the rule, {2} the gap day, {3} the reference date, {4} the age.
    private object?[] Arguments(RuleOutcome outcome) =>
    [
        outcome.Country is { } country ? Nationalities.NameOf(country, text.Language) : "",
        outcome.MeetsFrom is { } from ? format.DateWithoutWeekday(from) : "",
        outcome.GapDay is { } gap ? format.DateWithoutWeekday(gap) : "",
        format.DateWithoutWeekday(outcome.MeasuredOn),
        (outcome.GapDay ?? outcome.CutOff) is { } born ? outcome.MeasuredOn.Year - born.Year : null,
    ];

    // While answers are missing, the text must not promise that a submit is possible.
    private string Consequence(EligibilityReport report) =>
        report.SubmissionBlockers switch
        {
            [{ Rule: RuleCodes.Age }] => text["Blocked_age"],
            [{ Rule: RuleCodes.Nationality }] => text["Blocked_nationality"],
            [_, ..] => text["Blocked_both"],
            [] when report.Unanswered.Count > 0 => text.Count("AnswerFirst", report.Unanswered.Count, Word(report.Unanswered.Count)),
            [] when report.NeedsWrittenReason => text["MaySubmit_reason"],
            [] when report.Overall == Verdict.Meets => text["MaySubmit_meets"],
            _ => text["MaySubmit"],
        };

    private string NationalitiesOf(EligibilityFacts facts)
    {
        var names = facts.Nationalities.Select(code => Nationalities.NameOf(code, text.Language)).ToList();
        if (facts.NationalityPending)
        {
            names.Add(text["Told_pending"]);
        }

        return names.Count == 0 ? text["Told_nothing"] : string.Join(", ", names);
    }

    private string Studies(StudiesFacts studies)
    {
        var parts = new List<string>();
        if (studies.Enrolled)
        {
            parts.Add(text["Told_enrolled"]);
        }

        if (studies.CompletedYears is { } years)
        {
            parts.Add(text.Count("Told_years", years));
        }

        if (studies.LatestDegreeDate is { } date)
        {
            parts.Add(text["Told_degree", format.DateWithoutWeekday(date)]);
        }

        if (studies.ClaimsEquivalentEducation)
        {
            parts.Add(text["Told_equivalent"]);
        }

        return parts.Count == 0 ? text["Told_no_studies"] : DeadlinePresenter.Capitalised(string.Join(", ", parts));
    }

    // "English: B2 in speaking, C1 in the rest."
    private string Skills(LanguageFacts facts)
    {
        (string Skill, CefrLevel Level)[] skills =
            [("Reading", facts.Reading), ("Listening", facts.Listening), ("Speaking", facts.Speaking), ("Writing", facts.Writing)];
        var most = skills.GroupBy(skill => skill.Level).OrderByDescending(level => level.Count()).First();
        var others = skills.Where(skill => skill.Level != most.Key)
            .Select(skill => text["Told_skill", Level(skill.Level), text[$"In_{skill.Skill}"]]);
        var levels = most.Count() == skills.Length
            ? Level(most.Key)
            : string.Join(", ", [.. others, text[most.Count() == 1 ? "Told_skill" : "Told_rest", Level(most.Key), most.Count() == 1 ? text[$"In_{most.First().Skill}"] : ""]]);

        return text["Told_language", text[$"Language_{facts.Language}"], levels];
    }

    private string Level(CefrLevel level) => text.Has($"Level_{level}") ? text[$"Level_{level}"] : level.ToString();

    private string? Part(string key, int count) => count == 0 ? null : text.Count(key, count, Word(count));

    private string Word(int count) => text.Has($"Number_{count}") ? text[$"Number_{count}"] : format.Number(count);

    private string Capital(int count) => DeadlinePresenter.Capitalised(Word(count));

    private static int Of(EligibilityReport report, Verdict verdict) => report.Outcomes.Count(outcome => outcome.Verdict == verdict);
}
