using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>Creates clients that are signed in without a password, by the portal's session store and key ring in its database.</summary>
internal static class SignedIn
{
    /// <summary>The cookie's name in Development.</summary>
    public const string CookieName = "session";

    private const string SessionIdClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    /// <param name="services">The program's services for the same database.</param>
    /// <param name="userId">The account.</param>
    /// <param name="address">Address of the running portal.</param>
    public static async Task<HttpClient> AsAsync(IServiceProvider services, Guid userId, string address)
    {
        var cookies = new CookieContainer();
        cookies.Add(new Uri(address), new Cookie(CookieName, await CookieAsync(services, userId), "/"));

        return new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>Returns the value of the session cookie.</summary>
    public static async Task<string> CookieAsync(IServiceProvider services, Guid userId)
    {
        await using var scope = services.CreateAsyncScope();
        var now = TimeProvider.System.GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(12) };
        var principal = await scope.ServiceProvider.GetRequiredService<PortalSignIn>().PrincipalAsync(userId, secondFactor: null, CancellationToken.None);
        var key = await scope.ServiceProvider.GetRequiredService<DatabaseTicketStore>()
            .StoreAsync(new AuthenticationTicket(principal, properties, IdentityConstants.ApplicationScheme));
        var session = new ClaimsPrincipal(new ClaimsIdentity([new Claim(SessionIdClaim, key)], IdentityConstants.ApplicationScheme));
        var cookie = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);

        return cookie.TicketDataFormat.Protect(new AuthenticationTicket(session, properties, IdentityConstants.ApplicationScheme));
    }
}
