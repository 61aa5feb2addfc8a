using System.Globalization;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Values;
using Xunit;

namespace NatoInternships.Domain.Tests.Calls;

public sealed class MemberStatesTests
{
    [Theory]
    [InlineData("1949-08-23", 0)]
    [InlineData("1949-08-24", 12)]
    [InlineData("1952-02-17", 12)]
    [InlineData("1952-02-18", 14)]
    [InlineData("1955-05-06", 15)]
    [InlineData("1982-05-30", 16)]
    [InlineData("1999-03-11", 16)]
    [InlineData("1999-03-12", 19)]
    [InlineData("2004-03-28", 19)]
    [InlineData("2004-03-29", 26)]
    [InlineData("2009-04-01", 28)]
    [InlineData("2017-06-05", 29)]
    [InlineData("2020-03-27", 30)]
    [InlineData("2023-04-03", 30)]
    [InlineData("2023-04-04", 31)]
    [InlineData("2024-03-06", 31)]
    [InlineData("2024-03-07", 32)]
    [InlineData("2025-06-22", 32)]
    public void Membership_starts_on_the_date_of_joining(string on, int members)
    {
        Assert.Equal(members, MemberStates.On(DateOnly.Parse(on, CultureInfo.InvariantCulture)).Count);
    }

    [Fact]
    public void Every_member_state_is_a_country_named_once()
    {
        Assert.All(MemberStates.All, state => Assert.True(Countries.IsKnown(state.Country)));
        Assert.Equal(MemberStates.All.Count, MemberStates.All.Select(state => state.Country).Distinct().Count());
    }

    [Fact]
    public void A_country_that_never_joined_is_not_found()
    {
        Assert.Null(MemberStates.Find(new CountryCode("CH")));
        Assert.Equal(new DateOnly(2024, 3, 7), MemberStates.Find(new CountryCode("SE"))?.Since);
    }
}
