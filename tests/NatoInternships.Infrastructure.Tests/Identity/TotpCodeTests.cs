using System.Text;
using NatoInternships.Infrastructure.Identity;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Identity;

public sealed class TotpCodeTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory] // RFC 6238, appendix B, SHA-1, the last six of eight digits
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void A_code_is_that_of_the_standard(long seconds, string expected) =>
        Assert.Equal(expected, TotpCode.At(Secret, TotpCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_code_is_right_one_step_either_side(int steps, bool isRight)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);

        var found = TotpCode.StepOf(Secret, TotpCode.At(Secret, TotpCode.StepAt(now) + steps), now, lastStep: 0);

        Assert.Equal(isRight ? TotpCode.StepAt(now) + steps : null, found);
    }

    [Fact]
    public void A_code_of_the_last_step_or_an_earlier_one_is_refused()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = TotpCode.StepAt(now);

        Assert.Null(TotpCode.StepOf(Secret, TotpCode.At(Secret, step), now, lastStep: step));
        Assert.Null(TotpCode.StepOf(Secret, TotpCode.At(Secret, step - 1), now, lastStep: step));
        Assert.Equal(step + 1, TotpCode.StepOf(Secret, TotpCode.At(Secret, step + 1), now, lastStep: step));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("１２３４５６")]
    public void Text_that_is_no_code_is_wrong(string code) =>
        Assert.Null(TotpCode.StepOf(Secret, code, DateTimeOffset.FromUnixTimeSeconds(59), lastStep: 0));

    [Theory] // RFC 4648, section 10, without padding
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_is_that_of_the_standard(string text, string expected) => Assert.Equal(expected, Base32.Encode(Encoding.ASCII.GetBytes(text)));
}
