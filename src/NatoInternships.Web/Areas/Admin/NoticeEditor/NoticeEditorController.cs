using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Vacancies;

namespace NatoInternships.Web.Areas.Admin.NoticeEditor;

/// <summary>The editor of a notice: its facts, and its texts in two columns.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.Hr)]
[Route("admin/vacancies/{number}")]
public sealed class NoticeEditorController(
    NoticeQuery notices, SaveNoticeDraft saveDraft, SendNoticeForReview sendForReview, NoticeValidator validator, PageText text, Format format, TimeProvider clock) : Controller
{
    private const int BlankRows = 2;

    [HttpGet("")]
    public async Task<IActionResult> Edit(string number, CancellationToken ct) =>
        await notices.FindAsync(number, ct) is { } notice
            ? View(Page(notice, NoticeInput.From(notice.Content, notice.Facts, notice.Revision)) with { Message = this.TakeNoticeMessage() })
            : NotFound();

    /// <param name="then">"review" sends the saved draft to a second person.</param>
    [HttpPost("")]
    public async Task<IActionResult> Edit(string number, NoticeInput input, string? then, CancellationToken ct)
    {
        if (await notices.FindAsync(number, ct) is not { } notice)
        {
            return NotFound();
        }

        if (!await validator.ValidateIntoAsync(input, ModelState, text, ct, nameof(EditorPage.Input)))
        {
            return this.Invalid("Edit", Page(notice, input));
        }

        var (content, facts) = (input.ToContent(), input.ToFacts(notice.Facts));
        var outcome = await saveDraft.ExecuteAsync(User.UserId(), number, input.Revision, content, facts, ct);

        return outcome switch
        {
            SaveDraftOutcome.Saved saved => await AfterSaveAsync(number, saved.Revision, then, ct),
            SaveDraftOutcome.ChangedMeanwhile changed => Changed(notice, input, changed),
            SaveDraftOutcome.Cancelled => this.ToNotice(number, NoticeMessage.Cancelled),
            SaveDraftOutcome.NotFound => NotFound(),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    private async Task<IActionResult> AfterSaveAsync(string number, int revision, string? then, CancellationToken ct)
    {
        if (then != "review")
        {
            return this.ToNotice(number, NoticeMessage.Saved);
        }

        return await sendForReview.ExecuteAsync(User.UserId(), number, revision, ct) switch
        {
            SendForReviewOutcome.Sent => this.ToNotice(number, NoticeMessage.Sent),
            SendForReviewOutcome.Blocked => this.ToNotice(number, NoticeMessage.Blocked),
            SendForReviewOutcome.Cancelled => this.ToNotice(number, NoticeMessage.Cancelled),
            SendForReviewOutcome.ChangedMeanwhile or SendForReviewOutcome.NotFound => this.ToNotice(number, NoticeMessage.NotSent),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    // The typed text stays. Its next save replaces theirs, which is shown beside it.
    private ViewResult Changed(OfficeNotice notice, NoticeInput input, SaveDraftOutcome.ChangedMeanwhile changed)
    {
        var (mine, theirs) = ((input.ToContent(), input.ToFacts(notice.Facts)), (changed.Content, changed.Facts));
        ModelState.Clear();

        return this.Refused("Edit", Page(notice, input with { Revision = changed.Revision }) with
        {
            Theirs = NoticePresenter.For(text, format).Changes(theirs, mine),
        });
    }

    private EditorPage Page(OfficeNotice notice, NoticeInput input)
    {
        return new EditorPage
        {
            Notice = notice,
            State = VacancyStates.Of(notice.Vacancy.Status, notice.Vacancy.ClosesAt, notice.Draft?.State, clock.GetUtcNow()),
            Input = input with
            {
                Sections = [.. input.Sections.Where(section => !section.IsEmpty).Concat(Enumerable.Repeat(new SectionInput(), BlankRows)).Take(NoticeValidator.MostRows)],
                Links = [.. input.Links.Where(link => !link.IsEmpty).Concat(Enumerable.Repeat(new LinkInput(), BlankRows)).Take(NoticeValidator.MostRows)],
            },
            Findings = notice.Findings,
            OpensFacts = !ModelState.IsValid || notice.Findings.Any(finding => NoticeFields.Facts.Contains(finding.Field)),
            CanReview = notice.Draft?.CanBeReviewedBy(User.UserId()) == true,
            CanPublish = notice.Draft?.State == NoticeDraftState.Approved && User.IsInRole(PortalRoles.HrLead),
            CanEnd = notice.Vacancy.Status == VacancyStatus.Published && User.IsInRole(PortalRoles.HrLead),
        };
    }
}
