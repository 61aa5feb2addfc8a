using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Areas.Shared.Staff;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Admin.Start;

/// <summary>The lines of the first page, each with the list that it counts.</summary>
/// <param name="text">The texts of the page.</param>
/// <param name="format">Numbers and dates in its language.</param>
/// <param name="address">Makes an address of one that begins with "~/".</param>
public sealed class StartPresenter(PageText text, Format format, Func<string, string> address)
{
    private readonly WaitingPresenter lines = new(text, format);

    /// <param name="call">What waits in it.</param>
    /// <param name="at">Now.</param>
    /// <param name="userId">The signed-in officer or lead.</param>
    public IReadOnlyList<WaitingWork> Of(CallWork call, DateTimeOffset at, Guid userId)
    {
        var waiting = new ScreeningListInput { Call = call.Id, State = [$"{ScreeningState.Waiting}"], Order = ScreeningListInput.Oldest };
        WaitingWork List(WaitingPile pile, string name, ScreeningListInput input) => lines.Line(
            pile, text[name], address(OfficeLinks.Screening()) + input.ToQuery(), text[$"{name}_Text"], IsLate(pile, at, notBefore: call.ClosesAt));
        List<WaitingWork> work =
        [
            List(call.NeedReview, "NeedReview", waiting with { Result = [$"{Verdict.DoesNotMeet}", $"{Verdict.MustLook}"] }),
            List(call.Mine, "Mine", waiting with { Officer = [$"{userId}"] }),
            List(call.Waiting, "Undecided", waiting),
            List(call.SecondLooks, "SecondLooks", waiting with { State = [$"{ScreeningState.SecondLook}"] }),
        ];
        if (call.Held is { } held)
        {
            var detail = call.HeldForOthers > 0 ? text.Count("HeldForOthers", call.HeldForOthers) : text["Held_Text"];
            var line = lines.Line(held, text["Held"], address(OfficeLinks.ReleaseOf(call.Id)), detail, IsLate(held, at, notBefore: call.ClosesAt));
            work.Add(held.Count == 0 && call.HeldForOthers > 0 ? line with { Detail = detail } : line);
        }

        return work;
    }

    /// <summary>Returns the lines that belong to no call.</summary>
    public IReadOnlyList<WaitingWork> Others(StartPage page)
    {
        WaitingWork Line(WaitingPile pile, string name, string link) => lines.Line(pile, text[name], address(link), text[$"{name}_Text"], IsLate(pile, page.At, notBefore: pile.Oldest));
        List<WaitingWork> work = [Line(page.NoticesToApprove, "NoticesToApprove", OfficeLinks.VacanciesIn($"{VacancyState.InReview}"))];
        if (page.NoticesToPublish is { } approved)
        {
            work.Add(Line(approved, "NoticesToPublish", OfficeLinks.VacanciesIn($"{VacancyState.Approved}")));
        }

        return [.. work, Line(page.Needs, "NeedsToAnswer", OfficeLinks.Needs())];
    }

    // Before the deadline nothing can be decided, so the wait begins with it.
    private static bool IsLate(WaitingPile pile, DateTimeOffset at, DateTimeOffset? notBefore) => pile.IsOlderThan(StartPage.Patience, at) && at - notBefore > StartPage.Patience;
}
