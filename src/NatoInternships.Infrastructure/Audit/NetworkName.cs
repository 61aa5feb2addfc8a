using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using NatoInternships.Infrastructure.Secrets;

namespace NatoInternships.Infrastructure.Audit;

/// <summary>
/// Names the network of a request in the audit trail. The same network always gets the same name, and without the key nobody can find the
/// address from the name.
/// </summary>
public sealed class NetworkName(SecretKeys keys)
{
    private const int AddressBytesIPv4 = 3;

    private const int AddressBytesIPv6 = 8;

    private const int NameBytes = 8;

    // A separate key, derived from the audit key. Without a key, an attacker could hash all 16 million IPv4 networks and compare.
    private readonly Lazy<byte[]> key = new(() => HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.Get(AuditChain.KeyName), SecretKeys.Length, info: "network"u8.ToArray()));

    /// <returns>16 hexadecimal digits for the /24 of an IPv4 address or the /64 of an IPv6 address; "unknown" without an address.</returns>
    public string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "unknown";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var network = plain.GetAddressBytes().AsSpan(0, plain.AddressFamily == AddressFamily.InterNetwork ? AddressBytesIPv4 : AddressBytesIPv6);

        return Convert.ToHexStringLower(HMACSHA256.HashData(key.Value, network).AsSpan(0, NameBytes));
    }
}
