using System.Data.Common;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Time;

namespace NatoInternships.Web.Tests;

/// <summary>Endpoints of the test host that cause failures on request.</summary>
[Area("Public")]
[Route("trouble")]
public sealed class TroubleController : Controller
{
    [AllowAnonymous]
    [HttpGet("status/{code:int}")]
    public IActionResult Status(int code) => StatusCode(code);

    [AllowAnonymous]
    [HttpGet("throw/{kind}")]
    public IActionResult Throw(string kind) => User is null ? NotFound() : throw Trouble(kind);

    [AllowAnonymous]
    [HttpPost("text")]
    public IActionResult Text([FromForm] string? typed) =>
        Json(new { typed, errors = ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage) });

    [AllowAnonymous]
    [IgnoreAntiforgeryToken]
    [HttpPost("text-without-token")]
    public IActionResult TextWithoutToken([FromForm] string? typed, [FromForm] int? number) => Text(typed);

    [AllowAnonymous]
    [HttpGet("arrived")]
    public IActionResult Arrived() => Content(Request.ArrivedAt().ToString("O"));

    [AllowAnonymous]
    [HttpGet("sign-in")]
    public async Task<IActionResult> SignInAsync(string? trouble, [FromServices] PortalDbContext db, [FromServices] PortalSignIn signIn, CancellationToken ct)
    {
        var user = new PortalUser { Id = Guid.NewGuid(), UserName = $"{Guid.NewGuid():N}", Language = Language.English };
        db.Users.Add(user);
        await db.SaveChangesAsync(ct);
        var principal = await signIn.PrincipalAsync(user.Id, SessionClaims.Passed, ct);
        if (trouble is not null)
        {
            principal.Identities.Single().AddClaim(new Claim("trouble", trouble));
        }

        await HttpContext.SignInAsync(principal);

        return NoContent();
    }

    [Authorize(Policy = Policies.SignedIn)]
    [HttpGet("closed")]
    public IActionResult Closed() => Content("open");

    /// <summary>Has no authorization attribute.</summary>
    [HttpGet("unsaid")]
    public IActionResult Unsaid() => Content("open");

    /// <summary>Requires a user but names no policy.</summary>
    [Authorize]
    [HttpGet("unnamed")]
    public IActionResult Unnamed() => Content("open");

    /// <summary>Signs in as another account by the framework, without <see cref="PortalSignIn"/>.</summary>
    [AllowAnonymous]
    [HttpGet("sign-in-as/{userId:guid}")]
    public async Task<IActionResult> SignInAsAsync(Guid userId, [FromServices] PortalSignIn signIn, CancellationToken ct)
    {
        await HttpContext.SignInAsync(await signIn.PrincipalAsync(userId, SessionClaims.Passed, ct));

        return NoContent();
    }

    /// <summary>Does not complete until the test releases it.</summary>
    [AllowAnonymous]
    [IgnoreAntiforgeryToken]
    [AcceptVerbs("GET", "POST", Route = "wait")]
    public async Task<IActionResult> WaitAsync(Guid on)
    {
        await Waiting.Enter(on);

        return Content("done");
    }

    internal static Exception Trouble(string kind) => kind switch
    {
        "bug" => new InvalidOperationException("A bug with a secret in it."),
        "too-large" => new BadHttpRequestException("Too large.", StatusCodes.Status413PayloadTooLarge),
        "database-away" => new InvalidOperationException("Outer.", new UnavailableException()),
        _ => new NotSupportedException(kind),
    };

    private sealed class UnavailableException : DbException
    {
        public override bool IsTransient => true;
    }
}
