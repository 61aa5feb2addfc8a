using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace NatoInternships.Web.Tests;

/// <summary>Clients that reach the portal in process, or at its port.</summary>
public sealed partial class PortalHost
{
    private int? Port => Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address
        ? new Uri(address).Port
        : null;

    /// <summary>The address of the portal. Pages have this base unless it runs <c>onKestrel</c>.</summary>
    public Uri Origin => new($"http://localhost:{(onKestrel ? Port : 5080)}/");

    /// <summary>Returns a client with an open session of the account, or an anonymous one. It does not follow redirects.</summary>
    public HttpClient Browser(TestAccount? account = null) => Browser(account, out _);

    public HttpClient Browser(TestAccount? account, out CookieContainer cookies)
    {
        if (!onKestrel)
        {
            cookies = new CookieContainer();

            return account is null ? Visitor() : Client(account, out cookies);
        }

        cookies = new CookieContainer();
        if (account is not null)
        {
            Client(account, out cookies).Dispose();
        }

        return new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = Origin };
    }
}
