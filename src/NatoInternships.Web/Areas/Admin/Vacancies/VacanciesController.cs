using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Lists;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Vacancies;

namespace NatoInternships.Web.Areas.Admin.Vacancies;

/// <summary>The list of vacancies, and the forms that begin one.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.Hr)]
[Route("admin/vacancies")]
public sealed class VacanciesController(
    VacanciesQuery vacancies, NewVacancyQuery forms, CreateVacancy createVacancy, CloneVacancy cloneVacancy, NewVacancyValidator validator, PageText text) : Controller
{
    /// <param name="state">Null for all.</param>
    /// <param name="after">The number after which the page starts.</param>
    /// <param name="before">The number before which the page ends.</param>
    /// <param name="rows">How many rows a page has.</param>
    /// <param name="ct">Cancels the reading.</param>
    [HttpGet("")]
    public async Task<IActionResult> Index(VacancyState? state, string? after, string? before, string? rows, CancellationToken ct) =>
        View(await vacancies.ReadAsync(state is { } asked && Enum.IsDefined(asked) ? asked : null, after, before, KeysetPager.RowsOf(rows), ct));

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken ct) => View(await forms.ReadAsync(null, null, ct));

    [HttpPost("new")]
    public Task<IActionResult> New(NewVacancyInput input, CancellationToken ct) => BeginAsync(input, sourceNumber: null, ct);

    [HttpGet("{number}/clone")]
    public async Task<IActionResult> Clone(string number, CancellationToken ct) =>
        await forms.ReadAsync(null, number, ct) is { } page ? View("New", page) : NotFound();

    [HttpPost("{number}/clone")]
    public Task<IActionResult> Clone(string number, NewVacancyInput input, CancellationToken ct) => BeginAsync(input, number, ct);

    private async Task<IActionResult> BeginAsync(NewVacancyInput input, string? sourceNumber, CancellationToken ct)
    {
        if (await forms.ReadAsync(input, sourceNumber, ct) is not { } page)
        {
            return NotFound();
        }

        if (!await validator.ValidateIntoAsync(input, ModelState, text, ct, nameof(page.Input)))
        {
            return this.Invalid("New", page);
        }

        var outcome = sourceNumber is null
            ? await createVacancy.ExecuteAsync(User.UserId(), input.ToVacancy(), ct)
            : await cloneVacancy.ExecuteAsync(User.UserId(), sourceNumber, input.ToVacancy(), ct);
        if (outcome is CreateOutcome.Created created)
        {
            return Redirect(Url.Content(OfficeLinks.Notice(created.Number)));
        }

        var (field, message) = outcome switch
        {
            CreateOutcome.NumberTaken => (nameof(input.Number), "Number_Taken"),
            CreateOutcome.DeadlineNotOneMoment => (nameof(input.DeadlineTime), "Deadline_NotOneMoment"),
            CreateOutcome.DeadlinePassed => (nameof(input.DeadlineTime), "Deadline_Passed"),
            CreateOutcome.NotFound => (nameof(input.DivisionId), "DivisionId_Missing"),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
        ModelState.AddError($"{nameof(page.Input)}.{field}", text, message);

        return this.Invalid("New", page);
    }
}
