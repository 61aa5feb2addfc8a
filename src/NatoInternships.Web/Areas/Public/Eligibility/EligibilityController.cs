using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Vacancies;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Areas.Public.Eligibility;

/// <summary>
/// The eligibility check without an account. The service that judges a submission computes the result. The answers are saved encrypted for
/// 30 minutes, so that the result has its own URL; nothing else is stored.
/// </summary>
[Area("Public")]
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class EligibilityController(PortalDbContext db, PublishedVacancyCache vacancyCache, SavedFormStore savedForms, TimeProvider clock, PageText text) : Controller
{
    [HttpGet("/eligibility")]
    public async Task<IActionResult> Check(string? vacancy, CancellationToken ct)
    {
        ModelState.Clear(); // A URL may contain any value. One that names no vacancy chooses none.
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

        if (!page.IsChosen)
        {
            ModelState.AddError(nameof(CheckView.Input) + "." + nameof(CheckInput.Vacancy), text, "Error_Vacancy");
        }

        if (!await new CheckInputValidator(Today()).ValidateIntoAsync(input, ModelState, text, ct, nameof(CheckView.Input)))
        {
            return this.Invalid("Check", page);
        }

        // The URL of the result can be opened again. When the limit of saved forms is reached, the response is the result itself.
        return await savedForms.SaveAsync(HttpContext, Answers(), Url.Content(PublicLinks.Eligibility()), ct) is { } id
            ? Redirect(QueryHelpers.AddQueryString(Url.Content(PublicLinks.EligibilityResult()), SavedFormStore.Key, $"{id}"))
            : View("Result", Judged(page));
    }

    [HttpGet("/eligibility/result")]
    public async Task<IActionResult> Result(CancellationToken ct)
    {
        var input = new CheckInput();
        if (await savedForms.FindForPageAsync(HttpContext, ct) is not { } fields
            || !await TryUpdateModelAsync(input, nameof(CheckView.Input), fields.AsValues())
            || !await new CheckInputValidator(Today()).ValidateIntoAsync(input, ModelState, text, ct, nameof(CheckView.Input))
            || await PageAsync(input, ct) is not { IsChosen: true } page)
        {
            return Redirect(Url.Content(PublicLinks.Eligibility())); // The 30 minutes are over.
        }

        return View("Result", Judged(page));
    }

    private static CheckView Judged(CheckView page)
    {
        var facts = page.Input.Facts(page.Rules.ReferenceDate);

        return page with { Facts = facts, Report = EligibilityService.Assess(facts, page.Rules.Criteria) };
    }

    // Other posted fields are no answers.
    private SavedFields Answers() => new()
    {
        Fields = [.. Request.Form.Where(field => ModelState.ContainsKey(field.Key)).Select(field => new SavedField(field.Key, field.Value.ToString()))],
    };

    private DateOnly Today() => BrusselsTime.From(clock.GetUtcNow()).Date;

    private async Task<CheckView?> PageAsync(CheckInput input, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var all = RulesInForce.Of(await vacancyCache.ReadAsync(db, ct), input.Vacancy, now);
        if (all.Count == 0)
        {
            return null;
        }

        var chosen = all.FirstOrDefault(one => one.Number == input.Vacancy);
        var rules = chosen ?? all[0];
        var differ = all.Select(one => (one.CriteriaId, one.ReferenceDate)).Distinct().Count() > 1;

        return new CheckView
        {
            Input = input with { Vacancy = chosen is null && differ ? null : rules.Number },
            Rules = rules,
            IsChosen = chosen is not null || !differ,
            Choices = differ ? all : [rules],
            IsOpen = rules.IsOpenAt(now),
        };
    }
}
