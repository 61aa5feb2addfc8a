using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Vacancies;

namespace NatoInternships.Web.Areas.Admin.VacancyCancellation;

/// <summary>A lead cancels a vacancy, after typing its number.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.HrLead)]
[Route("admin/vacancies/{number}/cancel")]
public sealed class VacancyCancellationController(NoticeQuery notices, CancelVacancy cancelVacancy, PageText text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Cancel(string number, CancellationToken ct) =>
        await PublishedAsync(number, ct) is { } page ? View(page) : NotFound();

    /// <param name="number">From the address.</param>
    /// <param name="typedNumber">The number of the vacancy as the lead typed it.</param>
    /// <param name="ct">Cancels until the cancellation is saved.</param>
    [HttpPost("")]
    public async Task<IActionResult> Cancel(string number, string? typedNumber, CancellationToken ct)
    {
        if (await PublishedAsync(number, ct) is not { } page)
        {
            return NotFound();
        }

        if (typedNumber?.Trim() != number)
        {
            ModelState.AddError(nameof(page.TypedNumber), text, "Number_Wrong", number);

            return this.Invalid("Cancel", page with { TypedNumber = typedNumber });
        }

        await cancelVacancy.ExecuteAsync(User.UserId(), number, ct);

        return this.ToNotice(number, NoticeMessage.VacancyCancelled);
    }

    private async Task<CancellationPage?> PublishedAsync(string number, CancellationToken ct) =>
        await notices.FindAsync(number, ct) is { Vacancy.Status: VacancyStatus.Published } notice
            ? new CancellationPage { Notice = notice, Applications = await notices.ApplicationsAsync(notice.Vacancy.Id, ct) }
            : null;
}
