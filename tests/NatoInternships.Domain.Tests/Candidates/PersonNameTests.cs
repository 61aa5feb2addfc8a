using NatoInternships.Domain.Candidates;
using Xunit;

namespace NatoInternships.Domain.Tests.Candidates;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Ada", "Peeters", false, "Ada Peeters", "Peeters")]
    [InlineData(" Ada  Maria ", "O’Neill ", false, "Ada  Maria O’Neill", "O’Neill")]
    [InlineData("Sukarno", null, true, "Sukarno", "Sukarno")]
    [InlineData("", "Sukarno", true, "Sukarno", "Sukarno")]
    [InlineData("Sukarno", " ", false, "Sukarno", "Sukarno")]
    [InlineData(null, null, true, null, null)]
    public void A_name_is_shown_in_full_and_filed_by_the_family_name(string? given, string? family, bool isSingle, string? full, string? filed)
    {
        var name = PersonName.From(given, family, isSingle);

        Assert.Equal((full, filed), (name.Full, name.Filed));
        Assert.Equal(isSingle && full is not null || family == " ", name.IsSingle);
    }

    [Fact]
    public void A_single_name_is_stored_in_the_given_names()
    {
        var name = PersonName.From(null, "Sukarno", isSingle: true);

        Assert.Equal(("Sukarno", null), (name.GivenNames, name.FamilyName));
    }
}
