using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Time;
using NatoInternships.Web.UseCases.Documents;

namespace NatoInternships.Web.Areas.Candidates.RemoveFile;

/// <summary>Removes a file, after a page that lists the affected applications.</summary>
[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("applications/{reference}/documents/{id:guid}/remove")]
public sealed class RemoveFileController(RemoveFilePageQuery pageQuery, RemoveDocument removeDocument) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string reference, Guid id, CancellationToken ct) =>
        await PageAsync(reference, id, ct) switch
        {
            null => NotFound(),
            { IsOpen: false } or { IsRemoved: true } => Redirect(Url.Content(CandidateLinks.Documents(reference))),
            var page => View(page),
        };

    /// <summary>Handles the button of the page.</summary>
    [HttpPost]
    [ActionName(nameof(Index))]
    public async Task<IActionResult> Remove(string reference, Guid id, CancellationToken ct) =>
        await removeDocument.ExecuteAsync(User.CandidateId(), reference, id, Request.ArrivedAt(), ct) switch
        {
            ChangeOutcome.Changed => Redirect(Url.Content(CandidateLinks.DocumentsAfterRemoval(reference, id))),
            ChangeOutcome.NotFound => NotFound(),
            ChangeOutcome.DeadlinePassed or ChangeOutcome.NotOpen when await PageAsync(reference, id, ct) is { } page => this.Refused("Closed", page),
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };

    private Task<RemoveFilePage?> PageAsync(string reference, Guid id, CancellationToken ct) =>
        pageQuery.FindAsync(User.CandidateId(), reference, id, Request.ArrivedAt(), ct);
}
