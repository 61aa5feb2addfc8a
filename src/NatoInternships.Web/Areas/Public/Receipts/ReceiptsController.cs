using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Receipts;
using NatoInternships.Infrastructure.Vacancies;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Public.Receipts;

/// <summary>
/// Shows whether a receipt is genuine and the state of its version, to anybody who has its number. Reveals times and hashes, nothing else.
/// </summary>
[Area("Public")]
[AllowAnonymous]
[Route("receipts")]
[EnableRateLimiting(RateLimits.ReceiptChecks)]
public sealed class ReceiptsController(PortalDbContext db, ReceiptQuery receiptQuery, PublishedVacancyCache vacancyCache, ReceiptSigner signer, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? number, CancellationToken ct)
    {
        if (ReceiptNumber.TryRead(number, out var read))
        {
            return RedirectToAction(nameof(Show), new { receipt = read.ToString() });
        }

        return Request.Query.ContainsKey(nameof(number))
            ? await MisreadAsync(number, StatusCodes.Status400BadRequest, ct)
            : View(new ReceiptsPage(await CallYearAsync(ct)));
    }

    [HttpGet("{receipt}")]
    public async Task<IActionResult> Show(string receipt, CancellationToken ct)
    {
        if (!ReceiptNumber.TryRead(receipt, out var number))
        {
            return await MisreadAsync(receipt, StatusCodes.Status404NotFound, ct);
        }

        if (number.ToString() != receipt)
        {
            return RedirectToAction(nameof(Show), new { receipt = number.ToString() });
        }

        var found = await receiptQuery.FindAsync(number, ct);
        if (found is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;

            return View("Unknown", receipt);
        }

        var submission = found.Submission;
        if (!signer.IsGenuine(submission, found.CandidateId))
        {
            return View("Doubtful", submission.Receipt); // The row was changed outside the portal.
        }

        var documents = SealedContent.Read(submission.Content).Documents.Select(document => document.Sha256);

        return View(new ReceiptCheck(submission.Receipt, found.State, submission.ArrivedAt, submission.ContentHash, [.. documents]));
    }

    private async Task<ViewResult> MisreadAsync(string? typed, int status, CancellationToken ct)
    {
        var isBlank = string.IsNullOrWhiteSpace(typed);
        Response.StatusCode = status;

        return View(nameof(Index), new ReceiptsPage(await CallYearAsync(ct), isBlank ? "Blank" : "Misread", isBlank ? null : typed));
    }

    // The year of the latest call; before the first one, this year.
    private async Task<int> CallYearAsync(CancellationToken ct) =>
        (await vacancyCache.ReadAsync(db, ct)).Select(vacancy => vacancy.CallYear).DefaultIfEmpty(clock.GetUtcNow().Year).Max();
}
