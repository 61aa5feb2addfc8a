using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Vacancies;

namespace NatoInternships.Web.Areas.Admin.NoticePublication;

/// <summary>A lead publishes an approved draft.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.HrLead)]
[Route("admin/vacancies/{number}/publish")]
public sealed class NoticePublicationController(NoticeQuery notices, PublishNotice publishNotice, PageText text, Format format) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Publish(string number, CancellationToken ct) =>
        await notices.FindAsync(number, ct) is { Draft: not null } notice ? View(await PageAsync(notice, ct)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Publish(string number, int revision, CancellationToken ct)
    {
        if (await notices.FindAsync(number, ct) is not { Draft: not null } notice)
        {
            return NotFound();
        }

        switch (await publishNotice.ExecuteAsync(User.UserId(), number, revision, ct))
        {
            case PublishOutcome.Published:
                return this.ToNotice(number, NoticeMessage.Published);
            case PublishOutcome.NotFound:
                return NotFound();
            case PublishOutcome.Blocked blocked:
                return this.Refused("Publish", await PageAsync(notice, ct) with { Refusal = "Blocked", Findings = blocked.Findings });
            case var refused:
                return this.Refused("Publish", await PageAsync(notice, ct) with { Refusal = refused.GetType().Name });
        }
    }

    private async Task<PublicationPage> PageAsync(OfficeNotice notice, CancellationToken ct)
    {
        var words = NoticePresenter.For(text, format);

        return new PublicationPage
        {
            Notice = notice,
            Changed = notice.Published is { } version
                ? words.Changes((notice.Content, notice.Facts), (version.Content, version.Facts))
                : words.All(notice.Content, notice.Facts),
            Applications = (await notices.ApplicationsAsync(notice.Vacancy.Id, ct)).Values.Sum(),
        };
    }
}
