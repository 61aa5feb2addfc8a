using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Shared.Eligibility;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Candidates.YourEligibility;

/// <summary>What the rules make of the candidate's answers for one vacancy. A person decides.</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}/eligibility")]
public sealed class YourEligibilityController(ApplicationOverviewQuery readings) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string reference, CancellationToken ct)
    {
        if (await readings.FindAsync(User.CandidateId(), reference, ct) is not { } reading)
        {
            return NotFound();
        }

        return View(new YourEligibilityPage(ApplicationHead.Of(reading), Verdicts(reading, Url.Content($"~/applications/{reference}"))));
    }

    private static VerdictsView Verdicts(ApplicationOverview reading, string home)
    {
        Correction At(ApplicationSection section) => new($"{home}/{section.Slug()}");

        return new VerdictsView
        {
            Report = reading.Eligibility,
            ReasonSentOn = reading.ReasonSentOn,
            Facts = reading.Dossier.Candidate.Profile.Facts(reading.Dossier.Eligibility.ReferenceDate),
            Criteria = reading.Dossier.Criteria,
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
