using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Framework.Lists;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Admin.Messages;

/// <summary>The emails of the portal, by template: sent, waiting, given up. Nothing can be changed here.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.Hr)]
[Route("admin/messages")]
public sealed class MessagesController(MessagesQuery messages) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await messages.ReadAsync(ct));

    /// <param name="template">The name of a template.</param>
    /// <param name="state">Null for all.</param>
    /// <param name="after">The key after which the page starts.</param>
    /// <param name="before">The key before which the page ends.</param>
    /// <param name="rows">How many rows a page has.</param>
    /// <param name="ct">Cancels the reading.</param>
    [HttpGet("{template}")]
    public async Task<IActionResult> Template(string template, MailState? state, string? after, string? before, string? rows, CancellationToken ct) =>
        await messages.FindAsync(template, state is { } asked && Enum.IsDefined(asked) ? asked : null, after, before, KeysetPager.RowsOf(rows), ct) is { } page ? View(page) : NotFound();
}
