using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Divisions.Start;

/// <summary>The first page of members of a division.</summary>
[Area("Divisions")]
[Authorize(Policy = Policies.Division)]
[Route("divisions")]
public sealed class StartController : Controller
{
    [HttpGet("")]
    public IActionResult Index() => View();
}
