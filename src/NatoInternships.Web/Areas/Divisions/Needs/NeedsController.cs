using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Pool;
using NatoInternships.Infrastructure.Pool;
using NatoInternships.Web.Areas.Divisions.Shared;
using NatoInternships.Web.Areas.Shared.Needs;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Lists;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Pool;

namespace NatoInternships.Web.Areas.Divisions.Needs;

/// <summary>The needs of the reader's divisions: the list, and one need with its buttons.</summary>
[Area("Divisions")]
[Authorize(Policy = Policies.Division)]
[Route("divisions/needs")]
public sealed class NeedsController(
    DivisionReading reading, AskForNeed askForNeed, TakeBackNeed takeBackNeed, CloseNeed closeNeed, CloseInputValidator validator, PageText text) : Controller
{
    /// <param name="state">Null for all.</param>
    /// <param name="after">The key after which the page starts.</param>
    /// <param name="before">The key before which the page ends.</param>
    /// <param name="rows">How many rows a page has.</param>
    /// <param name="ct">Cancels the reading.</param>
    [HttpGet("")]
    public async Task<IActionResult> Index(NeedState? state, string? after, string? before, string? rows, CancellationToken ct)
    {
        var divisions = await reading.DivisionsAsync(ct);
        if (divisions.Count == 0)
        {
            return Redirect(Url.Content(DivisionLinks.Start())); // Says whom to ask.
        }

        var (asked, size) = (state is { } one && Enum.IsDefined(one) ? state : null, KeysetPager.RowsOf(rows));
        var list = await reading.NeedsAsync(asked, after, before, size, ct);

        return View(new NeedsPage(asked, list, divisions.Count > 1, new KeysetPager(text.Count("Shown", list.Found, list.Rows.Count), list.Before, list.After, size)));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken ct) => await PageAsync(id, ct) is { } page ? View(page with { Message = this.TakeNeedMessage() }) : NotFound();

    [HttpPost("{id:guid}/send")]
    public async Task<IActionResult> Send(Guid id, int revision, CancellationToken ct) =>
        await askForNeed.ExecuteAsync(User.UserId(), id, revision, ct) switch
        {
            NeedOutcome.Done => this.ToNeed(id, NeedMessage.Sent),
            NeedOutcome.Refused refused => this.ToNeed(id, refused.Problem == NeedProblem.NoWishes ? NeedMessage.NoWishes : NeedMessage.NoticeCancelled),
            var other => await OtherAsync(other, id, new CloseInput(), ct),
        };

    [HttpPost("{id:guid}/take-back")]
    public async Task<IActionResult> TakeBack(Guid id, int revision, CancellationToken ct) =>
        await takeBackNeed.ExecuteAsync(User.UserId(), id, revision, ct) switch
        {
            NeedOutcome.Done => this.ToNeed(id, NeedMessage.TakenBack),
            var other => await OtherAsync(other, id, new CloseInput(), ct),
        };

    [HttpGet("{id:guid}/close")]
    public async Task<IActionResult> Close(Guid id, CancellationToken ct) =>
        await PageAsync(id, ct) is not { } page ? NotFound() : page.CanBeClosed ? View(page) : Redirect(Url.Content(DivisionLinks.Need(id)));

    [HttpPost("{id:guid}/close")]
    public async Task<IActionResult> Close(Guid id, CloseInput input, CancellationToken ct)
    {
        if (await PageAsync(id, ct) is not { } page)
        {
            return NotFound();
        }

        if (!await validator.ValidateIntoAsync(input, ModelState, text, ct, nameof(NeedPage.Input)))
        {
            return this.Invalid("Close", page with { Input = input });
        }

        return await closeNeed.ExecuteAsync(User.UserId(), id, input.Revision, input.Reason!.Trim(), byOffice: false, ct) switch
        {
            NeedOutcome.Done => this.ToNeed(id, NeedMessage.Closed),
            var other => await OtherAsync(other, id, input, ct),
        };
    }

    // Shows the need as it is now. The typed reason stays.
    private async Task<IActionResult> OtherAsync(NeedOutcome outcome, Guid id, CloseInput input, CancellationToken ct)
    {
        if (outcome is NeedOutcome.NotFound || await PageAsync(id, ct) is not { } page)
        {
            return NotFound();
        }

        if (outcome is not NeedOutcome.ChangedMeanwhile)
        {
            throw new NotSupportedException($"Unhandled outcome {outcome}.");
        }

        ModelState.Clear();
        var late = page with { IsTooLate = true, Input = input with { Revision = page.Need.Revision } };

        return this.Refused(input.Reason is not null && late.CanBeClosed ? "Close" : "Show", late);
    }

    private async Task<NeedPage?> PageAsync(Guid id, CancellationToken ct) => await reading.NeedAsync(id, ct) is { } need
        ? new NeedPage
        {
            Need = need,
            History = new NeedHistory(await reading.HistoryAsync(id, ct), need.ClosedByOffice, NamesOffice: false),
            Input = new CloseInput { Revision = need.Revision },
        }
        : null;
}
