using System.Net;
using System.Net.Sockets;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>Names the network of an address. Every limit that counts by address counts by this.</summary>
public static class NetworkKey
{
    private const int PrefixBytes = 8;

    /// <summary>
    /// Returns an IPv4 address whole, also when it is mapped into IPv6, and the /64 of an IPv6 address: one subscriber has all addresses of it.
    /// Returns the empty text for an unknown address.
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
