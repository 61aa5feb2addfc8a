using NatoInternships.Infrastructure.Identity;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Identity;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("thisismypassword")]
    [InlineData("This-Is-My-Password-1")]
    [InlineData("1q2w3e4r5t6y7u8i9o0p")]
    [InlineData("1qaz2wsx3edc4rfv")]
    [InlineData("zaq1xsw2cde3vfr4")]
    [InlineData("a1b2c3d4e5f6g7h8")]
    [InlineData("p@ssw0rdp@ssw0rd")]
    [InlineData("P@$$w0rd1234567890")]
    [InlineData("iloveyousomuch1")]
    [InlineData("qazwsxedcrfvtgb")]
    [InlineData("azertyuiop123456")]
    [InlineData("monmotdepasse2025")]
    [InlineData("motdepassemotdepasse")]
    [InlineData("jetaimejetaime1")]
    [InlineData("michael1michael1michael1")]
    [InlineData("letmeinpleaseplease")]
    [InlineData("summer2024summer2024")]
    [InlineData("monkeydragonmonkey")]
    [InlineData("charlie.jordan.1999")]
    [InlineData("abcdefgh12345678")]
    [InlineData("123456789987654321")]
    public void A_password_of_frequent_parts_is_rejected(string password) => Assert.NotNull(PasswordRules.Assess(password));

    [Theory]
    [InlineData("elif.candidate@demo.example")]
    [InlineData("ELIF.CANDIDATE@DEMO.EXAMPLE")]
    [InlineData("elifcandidateelif-1")]
    [InlineData("elifyilmazkocaeli2003")]
    [InlineData("demo.example.demo")]
    [InlineData("candidate_candidate_99")]
    [InlineData("natointernships2025!")]
    [InlineData("y1lm@z-elif-el1f-yilmaz")]
    public void A_password_of_name_address_and_site_words_is_rejected(string password) =>
        Assert.NotNull(PasswordRules.Assess(password, "Elif", "Yılmaz Kocaeli", "elif.candidate@demo.example"));

    [Theory]
    [InlineData("quiet harbour velvet ladder")]
    [InlineData("trois pommes sous un parapluie jaune")]
    [InlineData("wet-otters-juggle-lemons")]
    [InlineData("Fm4kd9-vQx2-plw8Zr")]
    [InlineData("729405816372950")]
    [InlineData("ζεστό ψωμί και ελιές")]
    [InlineData("只有我知道的一句很长的话吧对不对")]
    [InlineData("elif keeps seven brass kettles")]
    public void Several_unrelated_words_or_random_characters_are_accepted(string password) =>
        Assert.Null(PasswordRules.Assess(password, "Elif", "Yılmaz Kocaeli", "elif.candidate@demo.example"));

    [Fact]
    public void At_least_three_thousand_common_passwords_are_long_enough_and_each_is_refused()
    {
        using var file = typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(file);
        var passwords = reader.ReadToEnd().Split('\n').Where(password => password.Length >= PasswordRules.MinLength).ToList();

        Assert.True(passwords.Distinct().Count() >= 3000, $"{passwords.Count} are long enough.");
        Assert.DoesNotContain(passwords, password => PasswordRules.Assess(password) is null);
    }

    [Fact]
    public void The_longest_password_is_assessed_quickly()
    {
        var longest = string.Concat(Enumerable.Repeat("qwerty12", 16));

        Assert.NotNull(PasswordRules.Assess(longest));
        Assert.Equal(PasswordProblem.TooLong, PasswordRules.Assess(longest + "x"));
    }
}
