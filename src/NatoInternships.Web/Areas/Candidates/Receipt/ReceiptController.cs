using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Candidates.Receipt;

/// <summary>Shows the receipt of each submitted version as a page and a PDF, and the version itself.</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}")]
public sealed class ReceiptController(ReceiptPageQuery pages, ReceiptPdf pdf) : Controller
{
    /// <summary>Shows the receipt of the version in force.</summary>
    [HttpGet("receipt")]
    public Task<IActionResult> Index(string reference, CancellationToken ct) => ReceiptAsync(reference, null, ct);

    [HttpGet("versions/{version:int}/receipt")]
    public Task<IActionResult> OfVersion(string reference, int version, CancellationToken ct) => ReceiptAsync(reference, version, ct);

    [HttpGet("versions/{version:int}/receipt.pdf")]
    public async Task<IActionResult> Pdf(string reference, int version, CancellationToken ct) =>
        await pages.ReceiptAsync(User.CandidateId(), reference, version, ct) is { } page
            ? File(pdf.Write(page), "application/pdf", $"{page.Receipt}.pdf")
            : NotFound();

    /// <summary>Shows the version in force.</summary>
    [HttpGet("submitted")]
    public Task<IActionResult> Submitted(string reference, CancellationToken ct) => SubmittedAsync(reference, null, ct);

    [HttpGet("versions/{version:int}")]
    public Task<IActionResult> SubmittedVersion(string reference, int version, CancellationToken ct) => SubmittedAsync(reference, version, ct);

    private async Task<IActionResult> ReceiptAsync(string reference, int? version, CancellationToken ct) =>
        await pages.ReceiptAsync(User.CandidateId(), reference, version, ct) is { } page ? View(nameof(Index), page) : await NothingAsync(reference, version, ct);

    private async Task<IActionResult> SubmittedAsync(string reference, int? version, CancellationToken ct) =>
        await pages.SubmittedAsync(User.CandidateId(), reference, version, ct) is { } page ? View(nameof(Submitted), page) : await NothingAsync(reference, version, ct);

    // When nothing was submitted, the task list says so.
    private async Task<IActionResult> NothingAsync(string reference, int? version, CancellationToken ct) =>
        version is null && await pages.ExistsAsync(User.CandidateId(), reference, ct) ? Redirect(Url.Content(CandidateLinks.Application(reference))) : NotFound();
}
