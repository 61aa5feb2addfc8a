using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Infrastructure.Caching;
using NatoInternships.Web.Infrastructure.Errors;
using NatoInternships.Web.Infrastructure.Forms;
using NatoInternships.Web.Infrastructure.Localisation;

namespace NatoInternships.Web.Areas.Public.Eligibility;

/// <summary>The self-check: no account, nothing stored, answered by the service that judges a submission.</summary>
[Area("Public")]
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class EligibilityController(PortalDbContext db, NoticeBoard board, TimeProvider clock, PageText text) : Controller
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

        if (input.Change)
        {
            ModelState.Clear();

            return View("Check", page);
        }

        var today = BrusselsTime.From(clock.GetUtcNow()).Date;
        if (!await new CheckInputValidator(today).ValidateIntoAsync(input, ModelState, text, ct, nameof(CheckView.Input)))
        {
            return this.Invalid("Check", page);
        }

        var facts = input.Facts(page.Rules.ReferenceDate);

        return View("Result", page with { Facts = facts, Report = EligibilityService.Assess(facts, page.Rules.Criteria) });
    }

    private async Task<CheckView?> PageAsync(CheckInput input, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var all = RulesInForce.Of(await board.ReadAsync(db, ct), input.Vacancy, now);
        if (all.Count == 0)
        {
            return null;
        }

        var rules = all.FirstOrDefault(one => one.Number == input.Vacancy) ?? all[0];
        var differ = all.Select(one => (one.CriteriaId, one.ReferenceDate)).Distinct().Count() > 1;

        return new CheckView { Input = input with { Vacancy = rules.Number }, Rules = rules, Choices = differ ? all : [rules], IsOpen = rules.IsOpenAt(now) };
    }
}
