using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Screening;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Screening;

namespace NatoInternships.Web.Areas.Admin.ApplicationReview;

/// <summary>One application with its claims and evidence. An officer decides each condition that is open, then the whole.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.Hr)]
[Route("admin/applications/{reference}")]
public sealed class ApplicationReviewController(
    ReviewPageQuery pages, DecideClaim decideClaim, DecideApplication decideApplication, AssignApplications assign, PageText text) : Controller
{
    /// <param name="reference">From the address.</param>
    /// <param name="list">The list that the officer came from.</param>
    /// <param name="claim">The rule of the condition to open; null for the first open one.</param>
    /// <param name="opened">The file and page to show.</param>
    /// <param name="ct">Cancels the reading.</param>
    [HttpGet("")]
    [Reads(AuditActions.ApplicationRead, AuditSubjects.Application)]
    public async Task<IActionResult> Index(string reference, [FromQuery] ScreeningListInput list, [FromQuery] string? claim, [FromQuery] EvidenceChoice opened, CancellationToken ct) =>
        await PageAsync(reference, list, claim, opened, ct) is { } page ? View(page) : NotFound();

    [HttpPost("conditions/{rule}")]
    [Reads(AuditActions.ApplicationRead, AuditSubjects.Application)]
    public async Task<IActionResult> Claim(string reference, string rule, [FromQuery] ScreeningListInput list, [FromForm] ClaimInput input, CancellationToken ct)
    {
        if (await PageAsync(reference, list, rule, new EvidenceChoice(), ct) is not { } page || !page.Claims.Any(claim => claim.Rule == rule))
        {
            return NotFound();
        }

        page = page with { Input = input };
        if (Problem(page, input) is var (field, problem))
        {
            ModelState.AddError(field, text, problem);

            return this.Invalid("Index", page);
        }

        var isMet = input.IsMet!.Value;
        if (page.Block is null && page.Reasons(isMet).Count > 0 && input.Step != "record")
        {
            var condition = new DecidedCondition(rule, default, isMet, input.Reason, string.IsNullOrWhiteSpace(input.OwnWords) ? null : input.OwnWords.Trim(), null);

            return View("Index", page with { Preview = DecisionTexts.Of(page.CandidateLanguage, condition) });
        }

        var reason = page.Reasons(isMet).Count > 0 ? input.Reason : null;
        var outcome = await decideClaim.ExecuteAsync(User.UserId(), reference, rule, isMet, reason, reason is null ? null : input.OwnWords, input.Seen ?? "", ct);

        if (outcome is DecideOutcome.Decided)
        {
            new ScreeningMessage(page.Case.Standing is null ? "ConditionRecorded" : "ConditionRecordedTakenBack").Keep(this);
        }

        return outcome is DecideOutcome.Decided
            ? Redirect(Url.Content(OfficeLinks.Application(reference)) + list.ToQuery())
            : await NotDecidedAsync(outcome, reference, list, rule, input, ct);
    }

    /// <param name="reference">From the address.</param>
    /// <param name="list">The list that the officer came from.</param>
    /// <param name="outcome">The decision.</param>
    /// <param name="seen">The stamp of the page.</param>
    /// <param name="ct">Cancels until the save.</param>
    [HttpPost("decision")]
    [Reads(AuditActions.ApplicationRead, AuditSubjects.Application)]
    public async Task<IActionResult> Decide(string reference, [FromQuery] ScreeningListInput list, [FromForm] DecisionOutcome? outcome, [FromForm] string? seen, CancellationToken ct)
    {
        if (outcome is not { } wanted || !Enum.IsDefined(wanted))
        {
            return BadRequest();
        }

        var result = await decideApplication.ExecuteAsync(User.UserId(), reference, wanted, seen ?? "", ct);
        if (result is not DecideOutcome.Decided)
        {
            return await NotDecidedAsync(result, reference, list, null, new ClaimInput(), ct);
        }

        new ScreeningMessage($"Recorded_{wanted}", Reference: reference).Keep(this);
        if (wanted == DecisionOutcome.None)
        {
            return Redirect(Url.Content(OfficeLinks.Application(reference)) + list.ToQuery());
        }

        var next = await pages.NextWaitingAsync(reference, list, User.UserId(), ct);

        return Redirect(Url.Content(next is null ? OfficeLinks.Screening() : OfficeLinks.Application(next)) + list.ToQuery());
    }

    /// <summary>Takes the application, or hands it back.</summary>
    [HttpPost("officer")]
    [Reads(AuditActions.ApplicationRead, AuditSubjects.Application)]
    public async Task<IActionResult> Assign(string reference, [FromQuery] ScreeningListInput list, [FromForm] Guid? to, CancellationToken ct) =>
        !ModelState.IsValid || await assign.ExecuteAsync(User.UserId(), [reference], to, ct) is null
            ? BadRequest()
            : Redirect(Url.Content(OfficeLinks.Application(reference)) + list.ToQuery());

    private Task<ReviewPage?> PageAsync(string reference, ScreeningListInput list, string? rule, EvidenceChoice opened, CancellationToken ct)
    {
        var here = Url.Content(OfficeLinks.Application(reference)) + list.ToQuery();
        var start = here + (here.Contains('?', StringComparison.Ordinal) ? '&' : '?') + (rule is null ? "" : $"claim={Uri.EscapeDataString(rule)}&");

        return pages.FindAsync(reference, list, rule, User.UserId(), opened, (file, page) => $"{start}file={file}&page={page}#evidence", ct);
    }

    private static (string Field, string Key)? Problem(ReviewPage page, ClaimInput input) => input switch
    {
        { IsMet: null } => ("Input.Answer", "Answer_Missing"),
        { IsMet: { } isMet } when page.Block is null && page.Reasons(isMet).Count == 0 && !string.IsNullOrWhiteSpace(input.OwnWords) => ("Input.OwnWords", "OwnWords_NoReason"),
        { OwnWords.Length: > DecisionReasons.OwnWordsLength } => ("Input.OwnWords", "OwnWords_TooLong"),
        { IsMet: { } isMet } when page.Block is null && page.Reasons(isMet) is { Count: > 0 } reasons && !reasons.Contains(input.Reason ?? "") => ("Input.Reason", "Reason_Missing"),
        _ => null,
    };

    // Shows the page as it is now, and keeps what was typed.
    private async Task<IActionResult> NotDecidedAsync(DecideOutcome outcome, string reference, ScreeningListInput list, string? rule, ClaimInput input, CancellationToken ct) =>
        outcome is DecideOutcome.NotFound || await PageAsync(reference, list, rule, new EvidenceChoice(), ct) is not { } now
            ? NotFound()
            : this.Refused("Index", now with { Input = input, IsTooLate = outcome is DecideOutcome.ChangedMeanwhile or DecideOutcome.NotPossible, Block = outcome is DecideOutcome.Blocked blocked ? blocked.Block : now.Block });
}
