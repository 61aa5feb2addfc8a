using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Releases;

namespace NatoInternships.Web.Areas.Admin.Release;

/// <summary>A lead reads what a release will tell, and releases the held decisions of a call.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.HrLead)]
[Route("admin/release")]
public sealed class ReleaseController(ReleasePageQuery pages, ReleaseMailsQuery mails, ReleaseDecisions releaseDecisions, ReadNotes notes) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid? call, CancellationToken ct) => View(await pages.ReadAsync(call, User.UserId(), ct));

    /// <param name="call">The call.</param>
    /// <param name="after">The candidate after whom the page starts.</param>
    /// <param name="ct">Cancels the reading.</param>
    [HttpGet("emails")]
    [Reads(AuditActions.ApplicationsListed, AuditSubjects.Call)]
    public async Task<IActionResult> Emails(Guid? call, Guid? after, CancellationToken ct)
    {
        var page = await mails.ReadAsync(call, after, User.UserId(), ct);
        notes.Of(page.Scope.Filter.CallId, $"emails of a release, {page.Mails.Count} people");

        return View(page);
    }

    /// <param name="call">The call.</param>
    /// <param name="seen">The number of decisions that the lead saw.</param>
    /// <param name="readAt">When the lead read the page, in ticks of UTC.</param>
    /// <param name="ct">Cancels until the release is started.</param>
    [HttpPost("")]
    public async Task<IActionResult> Release([FromQuery] Guid call, [FromForm] int seen, [FromForm] long readAt, CancellationToken ct)
    {
        switch (await releaseDecisions.ExecuteAsync(User.UserId(), call, seen, new DateTimeOffset(Math.Clamp(readAt, DateTimeOffset.UnixEpoch.Ticks, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero), ct))
        {
            case ReleaseOutcome.Started started:
                new ScreeningMessage("Released", started.Count).Keep(this);
                break;
            case ReleaseOutcome.AlreadyRunning:
                new ScreeningMessage("AlreadyReleased").Keep(this);
                break;
            case ReleaseOutcome.Nothing:
                new ScreeningMessage("NothingToRelease", 0).Keep(this);
                break;
            case ReleaseOutcome.ChangedMeanwhile:
                return this.Refused("Index", await pages.ReadAsync(call, User.UserId(), ct) with { IsTooLate = true });
            case var other:
                throw new NotSupportedException($"Unhandled outcome {other}.");
        }

        return Redirect(Url.Content(OfficeLinks.ReleaseOf(call)));
    }
}
