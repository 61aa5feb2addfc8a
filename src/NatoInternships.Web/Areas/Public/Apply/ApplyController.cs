using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Time;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Public.Apply;

/// <summary>Apply, for signed-in candidates. Strangers get a link to sign in, which brings them back here by GET.</summary>
[Area("Public")]
[Authorize(Policy = Policies.Candidate)]
public sealed class ApplyController(StartApplication startApplication) : Controller
{
    /// <summary>Where signing in returns to, and where a reload after a refusal lands: the notice, with its button.</summary>
    [HttpGet("/vacancies/{number}/apply")]
    [AllowAnonymous]
    public IActionResult Return(string number) => Redirect(Url.Content($"~/vacancies/{Uri.EscapeDataString(number)}"));

    [HttpPost("/vacancies/{number}/apply")]
    public async Task<IActionResult> Start(string number, CancellationToken ct)
    {
        ViewData["SwitchTo"] = $"/vacancies/{number}"; // this address has no page of its own in the other language

        return await startApplication.ExecuteAsync(User.CandidateId(), User.UserId(), number, Request.ArrivedAt(), ct) switch
        {
            StartOutcome.Started started => Redirect(Url.Content($"~/applications/{started.Reference}")),
            StartOutcome.DeadlinePassed closed => this.Refused("DeadlinePassed", new RefusedStart(number, closed.ClosedAt)),
            StartOutcome.VacancyCancelled => this.Refused("VacancyCancelled", new RefusedStart(number, null)),
            StartOutcome.NotFound => NotFound(),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }
}
