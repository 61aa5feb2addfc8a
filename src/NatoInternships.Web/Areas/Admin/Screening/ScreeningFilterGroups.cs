using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Screening;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Lists;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Admin.Screening;

/// <summary>The filters of the list of applications as checkboxes and as links that remove them.</summary>
public sealed class ScreeningFilterGroups(PageText text, ScreeningPage page, PageQuery address)
{
    private readonly ScreeningScope scope = page.Scope;
    private readonly ScreeningCounts counts = page.Counts;

    public IReadOnlyList<FilterGroup> Groups =>
    [
        Group("result", "Filter_Result", scope.Input.Result, Enum.GetValues<Verdict>().Reverse().Select(one => ($"{one}", text[$"Result_{one}"], counts.WithResult(one)))),
        Group("condition", "Filter_Condition", scope.Input.Condition, RuleCodes.All.Select(one => (one, text[$"Condition_{one}"], counts.WithCondition(one)))),
        Group("state", "Filter_State", scope.Input.State, Enum.GetValues<ScreeningState>().Select(one => ($"{one}", text[$"ScreeningState_{one}"], counts.InState(one)))),
        Group("vacancy", "Filter_Vacancy", scope.Input.Vacancy, scope.Vacancies.Select(one => (one.Number, $"{one.Number} {one.Title.In(text.Language)}", counts.OfVacancy(one.Id)))),
        Group("officer", "Filter_Officer", scope.Input.Officer,
        [
            (ScreeningListInput.Nobody, text["Officer_Nobody"], counts.WithOfficer(null)),
            .. scope.Officers.Select(one => ($"{one.Id}", one.Name, counts.WithOfficer(one.Id))),
        ]),
    ];

    public FilterResults Results => new(
        text.Count("Found", counts.Found),
        [.. Groups.SelectMany(group => group.Options.Where(option => option.IsChosen).Select(option => Chip(group.Name, option)))],
        Active > 0 ? KeysetPager.FromStart(Groups.Aggregate(address, (cleared, group) => cleared.With(group.Name, null))).Address : null);

    /// <summary>Number of filters in force.</summary>
    public int Active => Groups.Sum(group => group.Options.Count(option => option.IsChosen));

    private static FilterGroup Plain(string name, string legend, IEnumerable<FilterOption> options) => new(name, legend, "Count_Applications", [.. options]);

    private FilterGroup Group(string name, string legend, IReadOnlyList<string> chosen, IEnumerable<(string Value, string Label, int Count)> options) => Plain(
        name, text[legend], options.Where(one => one.Count > 0 || chosen.Contains(one.Value)).Select(one => new FilterOption(one.Value, one.Label, chosen.Contains(one.Value), one.Count)));

    private FilterChip Chip(string name, FilterOption option) => new(option.Label, KeysetPager.FromStart(address.WithoutValue(name, option.Value)).Address);
}
