using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Benchmarks.Data;

/// <summary>Opens sessions with the portal's own session store and key ring, without hashing a password.</summary>
internal static class Sessions
{
    private const string SessionIdClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    /// <summary>Returns the session cookie as name=value.</summary>
    public static Task<string> OpenAsync(IServiceProvider services, Actor actor) => OpenAsync(services, actor.UserId, secondFactor: null);

    /// <summary>The same for any account.</summary>
    /// <param name="services">Of the portal.</param>
    /// <param name="userId">The account.</param>
    /// <param name="secondFactor">A value of the claim for staff; null for a candidate.</param>
    public static async Task<string> OpenAsync(IServiceProvider services, Guid userId, string? secondFactor)
    {
        await using var scope = services.CreateAsyncScope();
        var now = TimeProvider.System.GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(12) };
        var principal = await scope.ServiceProvider.GetRequiredService<PortalSignIn>().PrincipalAsync(userId, secondFactor, CancellationToken.None);
        var key = await scope.ServiceProvider.GetRequiredService<DatabaseTicketStore>()
            .StoreAsync(new AuthenticationTicket(principal, properties, IdentityConstants.ApplicationScheme));
        var session = new ClaimsPrincipal(new ClaimsIdentity([new Claim(SessionIdClaim, key)], IdentityConstants.ApplicationScheme));
        var cookie = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var content = cookie.TicketDataFormat.Protect(new AuthenticationTicket(session, properties, IdentityConstants.ApplicationScheme));

        return $"{cookie.Cookie.Name}={content}";
    }

    public static async Task<IReadOnlyList<string>> OpenAsync(IServiceProvider services, IReadOnlyList<Actor> actors)
    {
        var cookies = new List<string>(actors.Count);
        foreach (var actor in actors)
        {
            cookies.Add(await OpenAsync(services, actor));
        }

        return cookies;
    }
}
