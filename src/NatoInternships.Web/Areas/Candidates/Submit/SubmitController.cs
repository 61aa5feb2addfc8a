using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Documents;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Time;
using NatoInternships.Web.Framework.Uploads;
using NatoInternships.Web.UseCases.Applications;
using NatoInternships.Web.UseCases.Documents;

namespace NatoInternships.Web.Areas.Candidates.Submit;

/// <summary>Shows the check page and submits the application with its declarations.</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}")]
public sealed class SubmitController(
    CheckPageQuery pages, SubmitAttachmentReader submitAttachmentReader, SubmitApplication submitApplication, SubmitValidator validator, PageText text) : Controller
{
    private const string PoolField = $"Input.{nameof(SubmitInput.JoinsPool)}";

    [HttpGet("check")]
    public async Task<IActionResult> Check(string reference, CancellationToken ct) =>
        await pages.FindAsync(User.CandidateId(), reference, null, ct) switch
        {
            null => NotFound(),
            { Head.IsOpen: false } closed => Redirect(Url.Content(CandidateLinks.Application(closed.Head.Reference))), // The task list says why nothing can be submitted.
            var page => View(page),
        };

    /// <summary>A reload after a refused submit, or signing in between, sends GET to this URL.</summary>
    [HttpGet("submit")]
    public IActionResult Submit(string reference) => RedirectToAction(nameof(Check), new { reference });

    [HttpPost("submit")]
    [StreamedForm]
    public async Task<IActionResult> Submit(string reference, SubmitInput input, DocumentInput submitAttachment, CancellationToken ct)
    {
        ViewData["SwitchTo"] = CandidateLinks.Check(reference);
        await using var received = await submitAttachmentReader.ReceiveAsync(HttpContext, ModelState, reference, submitAttachment, ct);
        if (received.Wait is { } wait)
        {
            return this.TooOften(wait);
        }

        if (!received.IsFine)
        {
            return await IncompleteAsync(reference, input, submitAttachment, ct);
        }

        var outcome = await submitApplication.ExecuteAsync(
            User.CandidateId(), reference, input.Declarations(text.Language), input.ConcurrencyStamp, received.File, Request.ArrivedAt(), ct);

        return outcome switch
        {
            SubmitOutcome.Submitted or SubmitOutcome.AlreadySubmitted => ToReceipt(reference),
            SubmitOutcome.Incomplete => await IncompleteAsync(reference, input, new DocumentInput(), ct),
            SubmitOutcome.TooManyFiles many => await TooManyAsync(reference, input, submitAttachment, many.Limit, ct),
            SubmitOutcome.NotFound => NotFound(),
            SubmitOutcome.ChangedMeanwhile => await RefusedAsync("Check", reference, page => page with { ChangedMeanwhile = true, Input = new SubmitInput { ConcurrencyStamp = page.Input.ConcurrencyStamp } }, ct),
            SubmitOutcome.NotEligible => await RefusedAsync("NotEligible", reference, page => page, ct),
            SubmitOutcome.LimitReached => await RefusedAsync("LimitReached", reference, page => page, ct),
            SubmitOutcome.DeadlinePassed closed => await RefusedAsync("DeadlinePassed", reference, page => new DeadlinePassedPage(page.Head, closed.ClosedAt, Request.ArrivedAt(), page.InForceSince), ct),
            SubmitOutcome.VacancyCancelled => await RefusedAsync("VacancyCancelled", reference, page => page.Head, ct),
            SubmitOutcome.NotOpen => await RefusedAsync("NotOpen", reference, page => page.Head, ct),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };
    }

    /// <summary>Returns 303: the browser loads the receipt by GET.</summary>
    private StatusCodeResult ToReceipt(string reference)
    {
        Response.Headers.Location = Url.Content(CandidateLinks.Receipt(reference));

        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<IActionResult> IncompleteAsync(string reference, SubmitInput input, DocumentInput submitAttachment, CancellationToken ct)
    {
        await validator.ValidateIntoAsync(input, ModelState, text, ct, nameof(input));
        if (await pages.FindAsync(User.CandidateId(), reference, input, ct) is not { } page)
        {
            return NotFound();
        }

        if (page.IsInPool is null && input.JoinsPool is null)
        {
            ModelState.Remove(PoolField);
            ModelState.AddError(PoolField, text, "Pool_Missing");
        }

        if (page.Missing.Count > 0)
        {
            ModelState.AddError("", text, words => words.Count("Missing_Summary", page.Missing.Count));
        }

        return this.Invalid("Check", page with { SubmitAttachment = submitAttachment });
    }

    private Task<IActionResult> TooManyAsync(string reference, SubmitInput input, DocumentInput submitAttachment, int limit, CancellationToken ct)
    {
        submitAttachmentReader.Refuse(ModelState, new AddOutcome.TooMany(limit), HttpContext.StreamedFile()!.Name);

        return IncompleteAsync(reference, input, submitAttachment, ct);
    }

    private async Task<IActionResult> RefusedAsync(string view, string reference, Func<CheckPage, object> model, CancellationToken ct)
    {
        ModelState.Clear();

        return await pages.FindAsync(User.CandidateId(), reference, null, ct) is { } page ? this.Refused(view, model(page)) : NotFound();
    }
}
