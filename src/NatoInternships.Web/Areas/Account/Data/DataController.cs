using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Account.Data;

/// <summary>Shows all data of the account, or downloads it as JSON. Files are downloaded from the pages of their applications.</summary>
[Area("Account")]
[Authorize(Policy = Policies.SignedIn)]
[Route("account/data")]
public sealed class DataController(DataPageQuery pageQuery) : Controller
{
    private static readonly JsonSerializerOptions FileFormat = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // It is a file, not a page.
        Converters = { new JsonStringEnumConverter() },
    };

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await pageQuery.OfAsync(User.UserId(), ct));

    [HttpGet("download")]
    public async Task<IActionResult> Download(CancellationToken ct) =>
        File(JsonSerializer.SerializeToUtf8Bytes(await pageQuery.OfAsync(User.UserId(), ct), FileFormat), "application/json", "nato-internships-data.json");
}
