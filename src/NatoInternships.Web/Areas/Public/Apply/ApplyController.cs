using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Time;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Public.Apply;

/// <summary>
/// Starts an application for signed-in candidates. Anonymous users get a link to the sign-in page, which returns here by GET.
/// </summary>
[Area("Public")]
[Authorize(Policy = Policies.Candidate)]
public sealed class ApplyController(StartApplication startApplication) : Controller
{
    /// <summary>Signing in, and a reload after a refusal, send GET to this URL. It shows the notice with its button.</summary>
    [HttpGet("/vacancies/{number}/apply")]
    [AllowAnonymous]
    public IActionResult Return(string number) => Redirect(Url.Content(PublicLinks.Vacancy(number)));

    [HttpPost("/vacancies/{number}/apply")]
    public async Task<IActionResult> Start(string number, CancellationToken ct)
    {
        ViewData["SwitchTo"] = PublicLinks.Vacancy(number); // This URL has no page of its own in the other language.

        return await startApplication.ExecuteAsync(User.CandidateId(), User.UserId(), number, Request.ArrivedAt(), ct) switch
        {
            StartOutcome.Started started => Redirect(Url.Content(CandidateLinks.Application(started.Reference))),
            StartOutcome.DeadlinePassed closed => this.Refused("DeadlinePassed", new RefusedStart(number, closed.ClosedAt)),
            StartOutcome.VacancyCancelled => this.Refused("VacancyCancelled", new RefusedStart(number, null)),
            StartOutcome.NotFound => NotFound(),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }
}
