using System.Net;
using Microsoft.AspNetCore.Html;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Areas.Shared.Deadlines;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Shared.Eligibility;

/// <summary>Formats the rules as text from the criteria. No text contains a number or date of its own.</summary>
public sealed class RulePresenter(PageText text, Format format)
{
    public PageText Text => text;

    public static RulePresenter For(PageText page, Format format) => new(page.For("Shared", "Eligibility"), format);

    /// <summary>"Age".</summary>
    public string Name(string rule) => text[$"Name_{rule}"];

    /// <summary>"C1", "mother tongue".</summary>
    public string Level(CefrLevel level) => text.Has($"Level_{level}") ? text[$"Level_{level}"] : level.ToString();

    /// <summary>Returns the condition, with its dates in bold.</summary>
    /// <param name="rule">One of <see cref="RuleCodes"/>.</param>
    /// <param name="criteria">The criteria.</param>
    /// <param name="cutOffs">Their cut-off dates.</param>
    /// <param name="underHeading">Whether <see cref="Heading"/> is shown too, which already contains the age.</param>
    public IHtmlContent Rule(string rule, EligibilityCriteria criteria, CutOffs cutOffs, bool underHeading = false) => rule switch
    {
        RuleCodes.Nationality => text.Html("Rule_nationality", MemberStates.On(cutOffs.ReferenceDate).Count),
        RuleCodes.Age => new HtmlContentBuilder()
            .AppendHtml(text.Html(underHeading ? "Rule_age_born" : "Rule_age", criteria.MinimumAgeYears, format.DateWithoutWeekday(cutOffs.LatestUndisputedBirthDate)))
            .AppendHtml(AgeGap(cutOffs)),
        RuleCodes.Studies => Studies(criteria, cutOffs, full: true),
        RuleCodes.Language => text.Html("Rule_language", Level(criteria.LanguagePassLevel), Level(criteria.LanguageLookLevel)),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Not a rule."),
    };

    /// <summary>"Age: 21 or more" for tables.</summary>
    public string Heading(string rule, EligibilityCriteria criteria) => text[$"Heading_{rule}", criteria.MinimumAgeYears];

    /// <summary>Returns the ways to meet the studies rule, from its tree.</summary>
    /// <param name="criteria">The criteria with the tree.</param>
    /// <param name="cutOffs">Their cut-off dates.</param>
    /// <param name="full">Whether to include the result on the gap day.</param>
    public IHtmlContent Studies(EligibilityCriteria criteria, CutOffs cutOffs, bool full)
    {
        var ways = DeadlinePresenter.Capitalised(Ways(criteria.Studies, cutOffs, full));
        var gap = full && cutOffs.GapDegreeDate is { } day ? text["Studies_Gap", format.DateWithoutWeekday(day)] : "";

        return new HtmlString(ways + gap);
    }

    // Contains only our own texts and dates, nothing typed, so it is safe as HTML.
    private string Ways(StudiesNode node, CutOffs cutOffs, bool full) => node switch
    {
        StudiesNode.AnyOf any => string.Join(text[full ? "Studies_OrFull" : "Studies_Or"], Readable(any).Select(child => Ways(child, cutOffs, full))),
        StudiesNode.AllOf all => string.Join(text["Studies_And"], all.Nodes.Select(child => Ways(child, cutOffs, full))),
        StudiesNode.Enrolled => text["Studies_Enrolled"],
        StudiesNode.CompletedYearsAtLeast years => text.Count("Studies_Years", years.Years, text.Has($"Number_{years.Years}") ? text[$"Number_{years.Years}"] : format.Number(years.Years)),
        StudiesNode.DegreeWithinMonths => cutOffs.EarliestDegreeDate is { } from ? text["Studies_Degree", format.DateWithoutWeekday(from)] : "",
        StudiesNode.EquivalentEducation => text[full ? "Studies_Equivalent" : "Studies_EquivalentShort"],
        _ => throw new NotSupportedException($"Unhandled node {node}."),
    };

    // The most frequent way comes first.
    private static IEnumerable<StudiesNode> Readable(StudiesNode.AnyOf any) => any.Nodes.OrderBy(node => node is StudiesNode.Enrolled ? 0 : 1);

    private HtmlString AgeGap(CutOffs cutOffs) => cutOffs.GapBirthDates.Count == 0
        ? HtmlString.Empty
        : new HtmlString(text["Rule_age_gap", WebUtility.HtmlEncode(string.Join(text["Or"], cutOffs.GapBirthDates.Select(format.DateWithoutWeekday)))]);
}
