using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Infrastructure.Security;

namespace NatoInternships.Web.Areas.Candidates.Receipt;

/// <summary>The receipt of the version in force, and that version itself.</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}")]
public sealed class ReceiptController(ApplicationReadings readings, Wallets wallets, VersionComparison comparison) : Controller
{
    [HttpGet("receipt")]
    public async Task<IActionResult> Index(string reference, CancellationToken ct)
    {
        if (await readings.FindAsync(User.CandidateId(), reference, ct) is not { } reading)
        {
            return NotFound();
        }

        if (reading.Standing is not { } standing)
        {
            return Redirect(Url.Content($"~/applications/{reference}")); // nothing was submitted: the task list says so
        }

        return View(new ReceiptPage
        {
            Head = ApplicationHead.Of(reading),
            Receipt = standing.Receipt,
            Version = standing.Version,
            ArrivedAt = standing.ArrivedAt,
            Fingerprints =
            [
                new Fingerprint(null, standing.ContentHash),
                .. standing.Content.Documents.Select(document => new Fingerprint(document.FileName, document.Sha256)),
            ],
            IsInPool = reading.Application.JoinedPoolAt is not null,
            Wallet = await wallets.OfCallAsync(User.CandidateId(), reading.Vacancy.CallId, ct),
        });
    }

    [HttpGet("submitted")]
    public async Task<IActionResult> Submitted(string reference, CancellationToken ct)
    {
        if (await readings.FindAsync(User.CandidateId(), reference, ct) is not { } reading)
        {
            return NotFound();
        }

        if (reading.Standing is not { } standing)
        {
            return Redirect(Url.Content($"~/applications/{reference}"));
        }

        return View(new SubmittedPage(
            ApplicationHead.Of(reading), standing.Version, standing.ArrivedAt, standing.Content.Declarations.JoinsPool == true, Groups([.. comparison.Submitted(standing, reading)])));
    }

    private static IReadOnlyList<SubmittedGroup> Groups(IReadOnlyList<SummaryRow> rows) =>
        [.. rows.GroupBy(row => row.Section).Select(group => new SubmittedGroup(group.Key, [.. group]))];
}
