using System.Net;
using System.Net.Sockets;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>Names the network of an address. Every rate limit by address uses it.</summary>
public static class NetworkKey
{
    private const int PrefixBytes = 8;

    /// <summary>
    /// Returns a whole IPv4 address, also when it is mapped into IPv6, or the /64 of an IPv6 address, because one subscriber has all its
    /// addresses. Returns an empty string for an unknown address.
    /// </summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (plain.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return plain.ToString();
        }

        var bytes = plain.GetAddressBytes();
        bytes.AsSpan(PrefixBytes).Clear();

        return $"{new IPAddress(bytes)}/64";
    }
}
