using NatoInternships.Web.Areas.Candidates.Contact;

namespace NatoInternships.Web.Tests.Areas.Candidates;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+32 2 707 41 11", "+32 2 707 41 11")]
    [InlineData("\u202A+32 2 707 41 11\u202C", "+32 2 707 41 11")]
    [InlineData("\u2066+32\u00A02\u00A0707\u202F41\u202F11\u2069", "+32 2 707 41 11")]
    [InlineData("+32\u20112\u2011707\u201141\u201111", "+32 2 707 41 11")]
    [InlineData("+32 2–707–41–11", "+32 2 707 41 11")]
    [InlineData("+32 2 \u200B707 41 11", "+32 2 707 41 11")]
    [InlineData("0032 2 707 41 11", "+32 2 707 41 11")]
    [InlineData("00 32 2/707.41.11", "+32 2 707 41 11")]
    [InlineData("+44 (0)20 7946 0018", "+44 20 7946 0018")]
    [InlineData("(+44) 20-7946-0018", "+44 20 7946 0018")]
    [InlineData("+90 (212) 555-01-00", "+90 212 555 01 00")]
    [InlineData("Tel: +32470123456", "+32470123456")]
    [InlineData("tel:+32-470-12-34-56", "+32 470 12 34 56")]
    [InlineData("＋３２ ４７０ １２３４５６", "+32 470 123456")]
    [InlineData("+٣٢ ٤٧٠ ١٢٣٤٥٦", "+32 470 123456")]
    public void A_number_is_read_as_people_type_it(string typed, string expected) => Assert.Equal((expected, PhoneProblem.None), PhoneNumber.Read(typed));

    [Theory]
    [InlineData("912 345 678", PhoneProblem.NoCountryCode)]
    [InlineData("0470 12 34 56", PhoneProblem.NoCountryCode)]
    [InlineData("+0470 12 34 56", PhoneProblem.NoCountryCode)]
    [InlineData("+999999999999999999999", PhoneProblem.TooLong)]
    [InlineData("+1234567890123456", PhoneProblem.TooLong)]
    [InlineData("+32 12", PhoneProblem.TooShort)]
    [InlineData("call me", PhoneProblem.NotANumber)]
    [InlineData("+32 2 707 41 11 ext. 5", PhoneProblem.NotANumber)]
    [InlineData("++32 2 707 41 11", PhoneProblem.NotANumber)]
    [InlineData("+", PhoneProblem.NotANumber)]
    public void What_is_wrong_is_told_apart(string typed, PhoneProblem expected) => Assert.Equal((null, expected), PhoneNumber.Read(typed));
}
