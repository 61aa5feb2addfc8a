using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Time;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Candidates.Changes;

/// <summary>Compares the version in force with the draft, and discards changes.</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}")]
public sealed class ChangesController(
    ApplicationOverviewQuery overviewQuery, CallApplicationsQuery callApplicationsQuery, VersionComparison comparison, DiscardChanges discardChanges, DiscardValidator validator, PageText text) : Controller
{
    [HttpGet("changes")]
    public async Task<IActionResult> Index(string reference, CancellationToken ct) => await overviewQuery.FindAsync(User.CandidateId(), reference, ct) switch
    {
        null => NotFound(),
        { Application.Status: ApplicationStatus.Submitted, Current: { } current } overview => View(new ChangesPage
        {
            Head = ApplicationHead.Of(overview),
            InForceSince = current.ArrivedAt,
            Sections = Changed(overview),
        }),
        _ => Redirect(Url.Content(CandidateLinks.Application(reference))), // No version is in force. The state line of the task list says so.
    };

    [HttpGet("discard")]
    public async Task<IActionResult> Discard(string reference, CancellationToken ct) => await PageAsync(reference, ct) switch
    {
        null => NotFound(),
        { Head.IsOpen: true, Head.HasUnsentChanges: true } page => View(page),
        _ => Redirect(Url.Content(CandidateLinks.Application(reference))), // There are no changes, or they can no longer be discarded.
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
                return Redirect(Url.Content(CandidateLinks.Application(reference)));
            case DiscardOutcome.ChangedMeanwhile:
                ModelState.Clear(); // The form must get the new stamp, and the choices must be made again.

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
        if (await overviewQuery.FindAsync(User.CandidateId(), reference, ct) is not { } overview)
        {
            return null;
        }

        var all = await callApplicationsQuery.OfAsync(User.CandidateId(), ct);

        return new DiscardPage
        {
            Head = ApplicationHead.Of(overview),
            InForceSince = overview.Current?.ArrivedAt ?? overview.Now,
            Input = new DiscardInput { ConcurrencyStamp = overview.Dossier.DraftStamp() },
            Parts =
            [
                .. Changed(overview).GroupBy(section => ChangedSection.PartOf(section.Section)).OrderBy(part => part.Key)
                    .Select(part => (part.Key, (IReadOnlyList<string>)[.. part.SelectMany(section => section.Rows).Select(row => row.Row.Label).Distinct()])),
            ],
            Others = [.. all.SelectMany(callApplications => callApplications.Applications).Where(row => row.Reference != reference && row.IsOpenAt(overview.Now))],
        };
    }

    private IReadOnlyList<ChangedSection> Changed(ApplicationOverview overview) =>
    [
        .. comparison.Of(overview).Where(row => row.IsChanged).GroupBy(row => row.Row.Section)
            .OrderBy(section => ApplicationSections.InOrder.ToList().IndexOf(section.Key))
            .Select(section => new ChangedSection(section.Key, [.. section])),
    ];
}
