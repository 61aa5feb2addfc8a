using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Admin.Accommodation;

/// <summary>The first page of officers for reasonable accommodation.</summary>
[Area("Admin")]
[Authorize(Policy = Policies.Accommodation)]
[Route("admin/accommodation")]
public sealed class AccommodationController : Controller
{
    [HttpGet("")]
    public IActionResult Index() => View();
}
