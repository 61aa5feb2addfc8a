using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Admin.Start;

/// <summary>The first page of the Internship Office.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.Hr)]
[Route("admin")]
public sealed class StartController : Controller
{
    [HttpGet("")]
    public IActionResult Index() => View();
}
