using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Vacancies;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Areas.Public.Eligibility;

/// <summary>
/// The self-check: no account, answered by the service that judges a submission. The answers are held for 30 minutes, encrypted, so that
/// the result has an address of its own; nothing else of them is stored.
/// </summary>
[Area("Public")]
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class EligibilityController(PortalDbContext db, PublishedVacancyCache vacancies, SavedFormStore held, TimeProvider clock, PageText text) : Controller
{
    [HttpGet("/eligibility")]
    public async Task<IActionResult> Check(string? vacancy, CancellationToken ct)
    {
        ModelState.Clear(); // an address may hold anything: what names no vacancy means the first open one
        var page = await PageAsync(new CheckInput { Vacancy = vacancy }, ct);

        return page is null ? View("NoRules") : View("Check", page);
    }

    [HttpPost("/eligibility")]
    public async Task<IActionResult> Check([Bind(Prefix = nameof(CheckView.Input))] CheckInput input, CancellationToken ct)
    {
        var page = await PageAsync(input, ct);
        if (page is null)
        {
            return View("NoRules");
        }

        if (!await new CheckInputValidator(Today()).ValidateIntoAsync(input, ModelState, text, ct, nameof(CheckView.Input)))
        {
            return this.Invalid("Check", page);
        }

        // The address of the result can be opened again; where too much is held for now, the answer is the result itself.
        return await held.HoldAsync(HttpContext, Answers(), $"{Request.PathBase}/eligibility", ct) is { } id
            ? Redirect(QueryHelpers.AddQueryString(Url.Content("~/eligibility/result"), SavedFormStore.Key, $"{id}"))
            : View("Result", Judged(page));
    }

    [HttpGet("/eligibility/result")]
    public async Task<IActionResult> Result(CancellationToken ct)
    {
        var input = new CheckInput();
        if (await held.OfPageAsync(HttpContext, ct) is not { } fields
            || !await TryUpdateModelAsync(input, nameof(CheckView.Input), fields.AsValues())
            || !await new CheckInputValidator(Today()).ValidateIntoAsync(input, ModelState, text, ct, nameof(CheckView.Input))
            || await PageAsync(input, ct) is not { } page)
        {
            return Redirect(Url.Content("~/eligibility")); // half an hour is over
        }

        return View("Result", Judged(page));
    }

    private static CheckView Judged(CheckView page)
    {
        var facts = page.Input.Facts(page.Rules.ReferenceDate);

        return page with { Facts = facts, Report = EligibilityService.Assess(facts, page.Rules.Criteria) };
    }

    // Whatever else was sent is not an answer.
    private SavedFields Answers() => new()
    {
        Fields = [.. Request.Form.Where(field => ModelState.ContainsKey(field.Key)).Select(field => new SavedField(field.Key, field.Value.ToString()))],
    };

    private DateOnly Today() => BrusselsTime.From(clock.GetUtcNow()).Date;

    private async Task<CheckView?> PageAsync(CheckInput input, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var all = RulesInForce.Of(await vacancies.ReadAsync(db, ct), input.Vacancy, now);
        if (all.Count == 0)
        {
            return null;
        }

        var rules = all.FirstOrDefault(one => one.Number == input.Vacancy) ?? all[0];
        var differ = all.Select(one => (one.CriteriaId, one.ReferenceDate)).Distinct().Count() > 1;

        return new CheckView { Input = input with { Vacancy = rules.Number }, Rules = rules, Choices = differ ? all : [rules], IsOpen = rules.IsOpenAt(now) };
    }
}
