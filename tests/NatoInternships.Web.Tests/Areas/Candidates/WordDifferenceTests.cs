using NatoInternships.Web.Areas.Shared.Submissions;

namespace NatoInternships.Web.Tests.Areas.Candidates;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("I led a team of five.", "I led a team of nine.", "five.", "nine.")]
    [InlineData("one two three", "one three", "two ", "")]
    [InlineData("one three", "one two three", "", "two ")]
    [InlineData("same words", "same words", "", "")]
    [InlineData("", "new", "", "new")]
    [InlineData("first\n\nsecond", "first\n\nthird", "second", "third")]
    public void Only_what_differs_is_marked(string then, string now, string removed, string added)
    {
        var (old, current) = WordDifference.Of(then, now);

        Assert.Equal((removed, added), (Marked(old), Marked(current)));
        Assert.Equal((then, now), (Whole(old), Whole(current)));
    }

    [Fact]
    public void Two_very_long_texts_are_shown_whole_without_marks()
    {
        var then = string.Join(' ', Enumerable.Range(0, 2000).Select(number => $"a{number}"));
        var now = string.Join(' ', Enumerable.Range(0, 2000).Select(number => $"b{number}"));

        var (old, current) = WordDifference.Of(then, now);

        Assert.Equal((then, now, "", ""), (Whole(old), Whole(current), Marked(old), Marked(current)));
    }

    private static string Marked(IEnumerable<TextPiece> pieces) => string.Concat(pieces.Where(piece => piece.IsMarked).Select(piece => piece.Text));

    private static string Whole(IEnumerable<TextPiece> pieces) => string.Concat(pieces.Select(piece => piece.Text));
}
