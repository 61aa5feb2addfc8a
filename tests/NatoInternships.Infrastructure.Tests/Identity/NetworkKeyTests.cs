using System.Net;
using NatoInternships.Infrastructure.Identity;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Identity;

public sealed class NetworkKeyTests
{
    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:3::1", "2001:db8:1:3::/64")]
    [InlineData("fe80::1%2", "fe80::/64")]
    [InlineData("::1", "::/64")]
    public void An_IPv4_address_counts_whole_and_an_IPv6_address_by_its_network(string address, string key) =>
        Assert.Equal(key, NetworkKey.Of(IPAddress.Parse(address)));

    [Fact]
    public void An_unknown_address_has_an_empty_key() => Assert.Equal("", NetworkKey.Of(null));
}
