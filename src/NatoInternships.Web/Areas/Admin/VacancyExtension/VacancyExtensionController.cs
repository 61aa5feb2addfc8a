using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Vacancies;

namespace NatoInternships.Web.Areas.Admin.VacancyExtension;

/// <summary>A lead extends a deadline for everybody: the form, then what it will do, then the extension.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.HrLead)]
[Route("admin/vacancies/{number}/extend")]
public sealed class VacancyExtensionController(NoticeQuery notices, ExtendDeadline extendDeadline, ExtensionValidator validator, PageText text, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Extend(string number, CancellationToken ct) =>
        await PageAsync(number, new ExtensionInput(), ct) is { } page ? View(page) : NotFound();

    /// <param name="number">From the address.</param>
    /// <param name="input">New deadline and reason.</param>
    /// <param name="confirmed">"yes" once the lead has seen what the extension does; "change" to type again; null from the form.</param>
    /// <param name="ct">Cancels until the extension is saved.</param>
    [HttpPost("")]
    public async Task<IActionResult> Extend(string number, ExtensionInput input, string? confirmed, CancellationToken ct)
    {
        if (await PageAsync(number, input, ct) is not { } page)
        {
            return NotFound();
        }

        if (!await validator.ValidateIntoAsync(input, ModelState, text, ct, nameof(page.Input)))
        {
            return this.Invalid("Extend", page);
        }

        var (date, time) = (input.Date!.ToDate()!.Value, TypedTime.Read(input.Time)!.Value);
        if (page.Notice.Vacancy.ProblemOfExtending(date, time, input.Reason, clock.GetUtcNow()) is { } problem)
        {
            return Impossible(page, problem);
        }

        if (confirmed != "yes")
        {
            return View("Extend", page with { IsToConfirm = confirmed is null });
        }

        switch (await extendDeadline.ExecuteAsync(User.UserId(), number, date, time, input.Reason, ct))
        {
            case ExtendOutcome.Extended:
                return this.ToNotice(number, NoticeMessage.Extended);
            case ExtendOutcome.Refused refused:
                return Impossible(page, refused.Problem);
            default:
                return NotFound();
        }
    }

    private ViewResult Impossible(ExtensionPage page, ExtensionProblem problem)
    {
        var field = problem is ExtensionProblem.NotOneMoment ? nameof(ExtensionInput.Time) : $"{nameof(ExtensionInput.Date)}.{nameof(DateInput.Day)}";
        ModelState.AddError($"{nameof(page.Input)}.{field}", text, $"Problem_{problem}");

        return this.Invalid("Extend", page);
    }

    private async Task<ExtensionPage?> PageAsync(string number, ExtensionInput input, CancellationToken ct) =>
        await notices.FindAsync(number, ct) is { Vacancy.Status: VacancyStatus.Published } notice
            ? new ExtensionPage { Notice = notice, Input = input, Applications = await notices.ApplicationsAsync(notice.Vacancy.Id, ct) }
            : null;
}
