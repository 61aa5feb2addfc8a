using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Receipts;
using NatoInternships.Web.Infrastructure.Security;

namespace NatoInternships.Web.Areas.Public.Receipts;

/// <summary>Whether a receipt is genuine, for anybody who has its number. Reveals times and fingerprints, nothing else.</summary>
[Area("Public")]
[AllowAnonymous]
[Route("receipts")]
[EnableRateLimiting(RateLimits.ReceiptChecks)]
public sealed class ReceiptsController(PortalDbContext db, ReceiptSigner signer) : Controller
{
    [HttpGet("")]
    public IActionResult Index(string? number) =>
        Normalised(number) is { Length: > 0 } receipt ? RedirectToAction(nameof(Show), new { receipt }) : View(new ReceiptsPage(Request.Query.ContainsKey(nameof(number))));

    [HttpGet("{receipt}")]
    public async Task<IActionResult> Show(string receipt, CancellationToken ct)
    {
        var number = Normalised(receipt);
        var submission = number.Length is 0 or > Submission.ReceiptLength
            ? null
            : await db.Submissions.AsNoTracking().SingleOrDefaultAsync(s => s.Receipt == number, ct);
        if (submission is null)
        {
            return Unknown(number);
        }

        var candidateId = await db.Applications.Where(a => a.Id == submission.ApplicationId).Select(a => a.CandidateId).SingleAsync(ct);
        if (!signer.IsGenuine(submission, candidateId))
        {
            return View("Doubtful", number); // the row was changed behind the portal's back
        }

        var documents = SealedContent.Read(submission.Content).Documents.Select(document => document.Sha256);

        return View(new ReceiptCheck(submission.Receipt, submission.ArrivedAt, submission.ContentHash, [.. documents]));
    }

    private ViewResult Unknown(string number)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;

        return View("Unknown", number.Length > Submission.ReceiptLength ? number[..Submission.ReceiptLength] : number);
    }

    /// <summary>As printed: people type small letters, blanks and longer dashes.</summary>
    private static string Normalised(string? typed) =>
        string.Concat((typed ?? "").Where(one => !char.IsWhiteSpace(one))).Replace('–', '-').Replace('‑', '-').ToUpperInvariant();
}
