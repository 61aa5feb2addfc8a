using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Infrastructure.Errors;
using NatoInternships.Web.Infrastructure.Forms;
using NatoInternships.Web.Infrastructure.Localisation;
using NatoInternships.Web.Infrastructure.Security;
using NatoInternships.Web.Infrastructure.Time;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Candidates.Changes;

/// <summary>The version that stands beside what is written now, and the way back to it.</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}")]
public sealed class ChangesController(
    ApplicationReadings readings, Wallets wallets, VersionComparison comparison, DiscardChanges discardChanges, DiscardValidator validator, PageText text) : Controller
{
    [HttpGet("changes")]
    public async Task<IActionResult> Index(string reference, CancellationToken ct) => await readings.FindAsync(User.CandidateId(), reference, ct) switch
    {
        null => NotFound(),
        { Application.Status: ApplicationStatus.Submitted, Standing: { } standing } reading => View(new ChangesPage
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

        switch (await discardChanges.ExecuteAsync(User.CandidateId(), reference, input.Chosen(), input.Seen, Request.ArrivedAt(), ct))
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

        var all = await wallets.OfAsync(User.CandidateId(), ct);

        return new DiscardPage
        {
            Head = ApplicationHead.Of(reading),
            StandsSince = reading.Standing?.ArrivedAt ?? reading.Now,
            Input = new DiscardInput { Seen = reading.Folder.DraftStamp() },
            Parts =
            [
                .. Changed(reading).GroupBy(section => ChangedSection.PartOf(section.Section)).OrderBy(part => part.Key)
                    .Select(part => (part.Key, (IReadOnlyList<string>)[.. part.SelectMany(section => section.Rows).Select(row => row.Row.Label).Distinct()])),
            ],
            Others = [.. all.SelectMany(wallet => wallet.Applications).Where(row => row.Reference != reference && row.IsOpenAt(reading.Now))],
        };
    }

    private IReadOnlyList<ChangedSection> Changed(ApplicationReading reading) =>
    [
        .. comparison.Of(reading).Where(row => row.IsChanged).GroupBy(row => row.Row.Section)
            .OrderBy(section => ApplicationSections.InOrder.ToList().IndexOf(section.Key))
            .Select(section => new ChangedSection(section.Key, [.. section])),
    ];
}
