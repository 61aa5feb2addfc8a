using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Areas.Shared.Staff;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Admin.Screening;

/// <summary>The usual lists of applications, each as a link to its filters.</summary>
public static class ScreeningTabs
{
    /// <param name="page">The list that is shown.</param>
    /// <param name="list">The address of the list.</param>
    /// <param name="text">The texts of the page.</param>
    /// <param name="format">Numbers in its language.</param>
    /// <param name="userId">The signed-in officer.</param>
    public static TabLinks Of(ScreeningPage page, string list, PageText text, Format format, Guid userId)
    {
        var (input, counts) = (page.Scope.Input, page.Counts);
        var empty = new ScreeningListInput { Call = input.Call, Blind = input.Blind, Rows = input.Rows };
        var waiting = $"{ScreeningState.Waiting}";
        (string Key, ScreeningListInput Input, int Count)[] tabs =
        [
            ("Tab_All", empty, counts.All),
            ("Tab_NeedReview", empty with { Result = [$"{Verdict.DoesNotMeet}", $"{Verdict.MustLook}"], State = [waiting] }, counts.NeedReview),
            ("Tab_Mine", empty with { Officer = [$"{userId}"], State = [waiting] }, counts.WaitingOf(userId)),
            ("Tab_Decided", empty with { State = [$"{ScreeningState.Eligible}", $"{ScreeningState.NotEligible}"] }, counts.Decided),
        ];
        var shown = (input with { Order = null }).ToQuery(withPlace: false);

        return new TabLinks(text["Tabs"], [.. tabs.Select(tab => new TabLink(text[tab.Key], list + tab.Input.ToQuery(), tab.Input.ToQuery() == shown, format.Number(tab.Count)))]);
    }
}
