using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Vacancies;

namespace NatoInternships.Web.Areas.Admin.NoticeReview;

/// <summary>A second person reads a draft, and approves it or sends it back.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.Hr)]
[Route("admin/vacancies/{number}/review")]
public sealed class NoticeReviewController(NoticeQuery notices, ReviewNotice reviewNotice, ReviewValidator validator, PageText text) : Controller
{
    private const string Approve = "approve";
    private const string SendBack = "send-back";

    [HttpGet("")]
    public async Task<IActionResult> Review(string number, CancellationToken ct) =>
        await notices.FindAsync(number, ct) is { } notice ? View(Page(notice, ReviewInput.Empty(notice.Revision))) : NotFound();

    /// <param name="answer">"send-back", or "approve".</param>
    [HttpPost("")]
    public async Task<IActionResult> Review(string number, ReviewInput input, string? answer, CancellationToken ct)
    {
        if (await notices.FindAsync(number, ct) is not { Draft: not null } notice)
        {
            return NotFound();
        }

        if (answer is not (Approve or SendBack))
        {
            return BadRequest();
        }

        if (!await validator.ValidateIntoAsync(input, ModelState, text, ct, nameof(ReviewPage.Input)))
        {
            return this.Invalid("Review", Page(notice, input));
        }

        if (answer == Approve && input.FirstWritten() is { } written)
        {
            ModelState.AddError($"{nameof(ReviewPage.Input)}.Comments[{written}].Text", text, "Comments_Unsent");

            return this.Invalid("Review", Page(notice, input));
        }

        var outcome = await reviewNotice.ExecuteAsync(User.UserId(), number, input.Revision, answer == SendBack ? input.Written() : null, ct);
        switch (outcome)
        {
            case ReviewOutcome.CommentsMissing:
                ModelState.AddError($"{nameof(ReviewPage.Input)}.Comments[0].Text", text, "Comments_Missing");

                return this.Invalid("Review", Page(notice, input));
            case ReviewOutcome.OwnText:
                return this.Refused("Review", Page(notice, input));
            case ReviewOutcome.ChangedMeanwhile:
                return await TooLateAsync(number, input, ct);
            case ReviewOutcome.NotFound:
                return NotFound();
            default:
                return this.ToNotice(number, outcome switch
                {
                    ReviewOutcome.Approved => NoticeMessage.Approved,
                    ReviewOutcome.SentBack => NoticeMessage.SentBack,
                    ReviewOutcome.Blocked => NoticeMessage.Blocked,
                    ReviewOutcome.Cancelled => NoticeMessage.Cancelled,
                    var other => throw new NotSupportedException($"Unhandled outcome {other}."),
                });
        }
    }

    // Shows the draft as it is now, and keeps the comments.
    private async Task<IActionResult> TooLateAsync(string number, ReviewInput input, CancellationToken ct) =>
        await notices.FindAsync(number, ct) is { } now
            ? this.Refused("Review", Page(now, input with { Revision = now.Revision }) with { IsTooLate = true })
            : NotFound();

    private ReviewPage Page(OfficeNotice notice, ReviewInput input) => new() { Notice = notice, Input = input, IsOwn = notice.Draft?.WrittenBy == User.UserId() };
}
