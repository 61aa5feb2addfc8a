using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Shared.Eligibility;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Candidates.YourEligibility;

/// <summary>Shows the outcome of the rules for one vacancy. The Internship Office decides.</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}/eligibility")]
public sealed class YourEligibilityController(ApplicationOverviewQuery overviewQuery) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string reference, CancellationToken ct)
    {
        if (await overviewQuery.FindAsync(User.CandidateId(), reference, ct) is not { } overview)
        {
            return NotFound();
        }

        return View(new YourEligibilityPage(ApplicationHead.Of(overview), Verdicts(overview)));
    }

    private VerdictsView Verdicts(ApplicationOverview overview)
    {
        Correction At(ApplicationSection section) => new(Url.Content(CandidateLinks.Section(overview.Application.Reference, section)));

        return new VerdictsView
        {
            Report = overview.Eligibility,
            ReasonSentOn = overview.ReasonSentOn,
            Facts = overview.Dossier.Candidate.Profile.Facts(overview.Dossier.Eligibility.ReferenceDate),
            Criteria = overview.Dossier.Criteria,
            Corrections = new Dictionary<string, Correction>
            {
                [RuleCodes.Nationality] = At(ApplicationSection.AboutYou),
                [RuleCodes.Age] = At(ApplicationSection.AboutYou),
                [RuleCodes.Studies] = At(ApplicationSection.Studies),
                [RuleCodes.Language] = At(ApplicationSection.Languages),
            },
        };
    }
}
