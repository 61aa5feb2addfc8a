using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Time;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Candidates.Changes;

/// <summary>The version that stands beside what is written now, and the way back to it.</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}")]
public sealed class ChangesController(
    ApplicationOverviewQuery readings, CallApplicationsQuery callApplicationsQuery, VersionComparison comparison, DiscardChanges discardChanges, DiscardValidator validator, PageText text) : Controller
{
    [HttpGet("changes")]
    public async Task<IActionResult> Index(string reference, CancellationToken ct) => await readings.FindAsync(User.CandidateId(), reference, ct) switch
    {
        null => NotFound(),
        { Application.Status: ApplicationStatus.Submitted, Current: { } standing } reading => View(new ChangesPage
        {
            Head = ApplicationHead.Of(reading),
            StandsSince = standing.ArrivedAt,
            Sections = Changed(reading),
        }),
        _ => Redirect(Url.Content($"~/applications/{reference}")), // no version stands: its state line says what does
    };

    [HttpGet("discard")]
    public async Task<IActionResult> Discard(string reference, CancellationToken ct) => await PageAsync(reference, ct) switch
    {
        null => NotFound(),
        { Head.IsOpen: true, Head.HasUnsentChanges: true } page => View(page),
        _ => Redirect(Url.Content($"~/applications/{reference}")), // nothing to discard, or nothing to be done about it
    };

    [HttpPost("discard")]
    public async Task<IActionResult> Discard(string reference, DiscardInput input, CancellationToken ct)
    {
        if (await PageAsync(reference, ct) is not { } page)
        {
            return NotFound();
        }

        if (!await validator.ValidateIntoAsync(input, ModelState, text, ct, nameof(input)))
        {
            return this.Invalid(nameof(Discard), page with { Input = page.Input with { Parts = input.Parts } });
        }

        switch (await discardChanges.ExecuteAsync(User.CandidateId(), reference, input.Chosen(), input.ConcurrencyStamp, Request.ArrivedAt(), ct))
        {
            case DiscardOutcome.Discarded:
                return Redirect(Url.Content($"~/applications/{reference}"));
            case DiscardOutcome.ChangedMeanwhile:
                ModelState.Clear(); // the stamp must be the new one, and what was ticked is asked again

                return this.Refused(nameof(Discard), page with { ChangedMeanwhile = true });
            case DiscardOutcome.DeadlinePassed or DiscardOutcome.NotOpen:
                return this.Refused("NotOpen", page.Head);
            case DiscardOutcome.NotFound:
                return NotFound();
            case var other:
                throw new NotSupportedException($"Unhandled outcome {other}.");
        }
    }

    private async Task<DiscardPage?> PageAsync(string reference, CancellationToken ct)
    {
        if (await readings.FindAsync(User.CandidateId(), reference, ct) is not { } reading)
        {
            return null;
        }

        var all = await callApplicationsQuery.OfAsync(User.CandidateId(), ct);

        return new DiscardPage
        {
            Head = ApplicationHead.Of(reading),
            StandsSince = reading.Current?.ArrivedAt ?? reading.Now,
            Input = new DiscardInput { ConcurrencyStamp = reading.Dossier.DraftStamp() },
            Parts =
            [
                .. Changed(reading).GroupBy(section => ChangedSection.PartOf(section.Section)).OrderBy(part => part.Key)
                    .Select(part => (part.Key, (IReadOnlyList<string>)[.. part.SelectMany(section => section.Rows).Select(row => row.Row.Label).Distinct()])),
            ],
            Others = [.. all.SelectMany(callApplications => callApplications.Applications).Where(row => row.Reference != reference && row.IsOpenAt(reading.Now))],
        };
    }

    private IReadOnlyList<ChangedSection> Changed(ApplicationOverview reading) =>
    [
        .. comparison.Of(reading).Where(row => row.IsChanged).GroupBy(row => row.Row.Section)
            .OrderBy(section => ApplicationSections.InOrder.ToList().IndexOf(section.Key))
            .Select(section => new ChangedSection(section.Key, [.. section])),
    ];
}
