using NatoInternships.Domain.Applications;
using Xunit;

namespace NatoInternships.Domain.Tests.Applications;

public sealed class ReceiptNumberTests
{
    [Theory]
    [InlineData("R-2027-KKA1-Z6M9-VFZB-01")]
    [InlineData("R2027KKA1Z6M9VFZB01")]
    [InlineData("R 2027 KKA1 Z6M9 VFZB 01")]
    [InlineData("R-2027-KKA1Z6M9VFZB-01")]
    [InlineData("r-2027-kka1-z6m9-vfzb-01")]
    [InlineData("2027-KKA1-Z6M9-VFZB-01")]
    [InlineData("R–2027—KKA1‑Z6M9−VFZB·01")]
    [InlineData("  R_2027/KKA1.Z6M9,VFZB:01;\u200B\t")]
    [InlineData("R-2O27-KKAI-Z6M9-VFZB-Ol")]
    [InlineData("R-2027-kkal-z6m9-vfzb-oi")]
    [InlineData("Ｒ－２０２７－ＫＫＡ１－Ｚ６Ｍ９－ＶＦＺＢ－０１")]
    [InlineData("R-2027-KKA1-Z6M9-VFZB-1")]
    [InlineData("https://internships.example/fr/receipts/R-2027-KKA1-Z6M9-VFZB-01?x=1")]
    public void A_number_is_read_however_it_is_typed(string typed)
    {
        Assert.True(ReceiptNumber.TryRead(typed, out var number));

        Assert.Equal("R-2027-KKA1-Z6M9-VFZB-01", number.ToString());
    }

    [Theory]
    [InlineData("R-2027-KKA1-Z6M9-VFZB")]
    [InlineData("2027kka1z6m9vfzb")]
    public void A_number_without_its_version_names_the_application(string typed)
    {
        Assert.True(ReceiptNumber.TryRead(typed, out var number));

        Assert.Equal((2027, "KKA1-Z6M9-VFZB", null), (number.Year, number.Reference, number.Version));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("R")]
    [InlineData("nonsense")]
    [InlineData("KKA1-Z6M9-VFZB")]
    [InlineData("R-2027-KKA1-Z6M9-VFZ")]
    [InlineData("R-2027-KKA1-Z6M9-VFZB-00")]
    [InlineData("R-2027-KKA1-Z6M9-VFZB-0A")]
    [InlineData("R-2027-KKA1-Z6M9-VFZB-00001")]
    [InlineData("R-A027-KKA1-Z6M9-VFZB-01")]
    [InlineData("R-2027-UKA1-Z6M9-VFZB-01")]
    [InlineData("R-2027-ÉKA1-Z6M9-VFZB-01")]
    [InlineData("R-٢٠٢٧-KKA1-Z6M9-VFZB-01")]
    public void A_text_without_the_shape_of_a_number_is_rejected(string? typed) => Assert.False(ReceiptNumber.TryRead(typed, out _));

    [Fact]
    public void A_version_beyond_ninety_nine_is_read_back()
    {
        var written = new ReceiptNumber(2027, "KKA1-Z6M9-VFZB", 120).ToString();

        Assert.True(ReceiptNumber.TryRead(written, out var number));
        Assert.Equal(120, number.Version);
    }
}
