using NatoInternships.Domain.Applications;
using Xunit;

namespace NatoInternships.Domain.Tests.Applications;

public sealed class WordCountTests
{
    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData(" \n\t ", 0)]
    [InlineData("one", 1)]
    [InlineData("l’Alliance", 1)]
    [InlineData("peace-keeping", 1)]
    [InlineData("two\u00A0words", 2)]
    [InlineData("two\u202Fwords", 2)]
    [InlineData("Est-ce vrai\u202F?", 2)]
    [InlineData("« Oui »", 1)]
    [InlineData("first\r\nsecond", 2)]
    [InlineData("a - b — c", 3)]
    [InlineData("½ Ⅷ 42", 3)]
    [InlineData("Καλημέρα Κόσμε", 2)]
    public void A_word_is_a_run_with_a_letter_or_digit(string? text, int words) =>
        Assert.Equal(words, WordCount.Of(text));
}
