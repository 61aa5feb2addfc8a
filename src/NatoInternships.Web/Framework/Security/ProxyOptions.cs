using System.Net;

namespace NatoInternships.Web.Framework.Security;

/// <summary>Configuration section "Proxies": the only peers whose forwarded headers are trusted.</summary>
public sealed record ProxyOptions
{
    /// <summary>Addresses ("10.0.0.5") or networks ("10.0.0.0/8"). Empty means that no peer is trusted.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    public IEnumerable<IPNetwork> Networks => Known.Select(Parse);

    public bool Knows(IPAddress? peer)
    {
        if (peer is null)
        {
            return false;
        }

        var address = peer.IsIPv4MappedToIPv6 ? peer.MapToIPv4() : peer;
        return Networks.Any(network => network.Contains(address));
    }

    public bool IsValid() => Known.All(text => IPNetwork.TryParse(text, out _) || IPAddress.TryParse(text, out _));

    private static IPNetwork Parse(string text) =>
        IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : IPNetwork.Parse(text);
}
