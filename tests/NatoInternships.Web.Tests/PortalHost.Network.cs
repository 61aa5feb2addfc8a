using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace NatoInternships.Web.Tests;

/// <summary>Browsers that reach the portal where it listens: in process, or at the port it took.</summary>
public sealed partial class PortalHost
{
    private int? Port => Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address
        ? new Uri(address).Port
        : null;

    /// <summary>Where it listens; the base address of its pages unless it is <c>onKestrel</c>.</summary>
    public Uri Origin => new($"http://localhost:{(onKestrel ? Port : 5080)}/");

    /// <summary>A browser with an open session of the account, or a stranger's. It shows redirects instead of following them.</summary>
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
