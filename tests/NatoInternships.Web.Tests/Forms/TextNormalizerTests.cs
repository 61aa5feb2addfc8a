using System.Net.Http.Json;
using System.Text.Json;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Tests.Forms;

public sealed class TextNormalizerTests
{
    [Theory]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("a\r\nb\rc\n", "a\nb\nc\n")]
    [InlineData("tab\there", "tab\there")]
    [InlineData("slide\u000Btitle", "slide\ntitle")]
    [InlineData("page\u000Cbreak", "page\nbreak")]
    [InlineData("next\u0085line", "next\nline")]
    [InlineData("a\u2028b\u2029c", "a\nb\nc")]
    [InlineData("bell\u0007", "bell")]
    [InlineData("delete\u007F it", "delete it")]
    [InlineData("\u0091quoted\u0092", "quoted")]
    [InlineData("back\bspace", "backspace")]
    [InlineData("\U0001F600 emoji", "\U0001F600 emoji")]
    public void Text_is_stored_in_one_form(string typed, string expected)
    {
        Assert.True(TextNormalizer.TryNormalise(typed, out var normalised));
        Assert.Equal(expected, normalised);
    }

    [Theory]
    [InlineData('\u0000')]
    [InlineData('\uD800')]
    [InlineData('\uDC00')]
    [InlineData('\uFFFE')]
    [InlineData('\uFFFF')]
    [InlineData('\uFDD0')]
    public void Characters_that_cannot_be_typed_are_rejected(char character)
    {
        Assert.False(TextNormalizer.TryNormalise($"a{character}b", out _));
        Assert.False(TextNormalizer.TryNormalise($"a{character}", out _));
    }

    [Theory]
    [InlineData("\u202A+32 2 707 41 11\u202C", "+32 2 707 41 11")]
    [InlineData("Ada\u200B\uFEFF\u00AD", "Ada")]
    [InlineData("\u2067ليلى\u2069", "ليلى")]
    [InlineData("Ada\nMaria", "Ada Maria")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    public void OneLine_removes_invisible_characters(string typed, string expected) => Assert.Equal(expected, TextNormalizer.OneLine(typed));

    [Fact]
    public void Unstorable_returns_the_position_of_the_character()
    {
        Assert.Equal((4, "a\U0001F600b"), TextNormalizer.Unstorable("a\U0001F600b\uFFFEc"));
        Assert.Equal((1, ""), TextNormalizer.Unstorable("\0"));
        Assert.Null(TextNormalizer.Unstorable("\u000B"));
    }

    [Fact]
    public void Every_field_of_several_lines_keeps_its_lines()
    {
        var marked = typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetProperties())
            .Where(property => property.GetCustomAttributes(typeof(System.ComponentModel.DataAnnotations.DataTypeAttribute), inherit: false).Length > 0)
            .Select(property => property.Name).ToHashSet();
        var areas = Conventions.SourceTree.Files("*.cshtml")
            .SelectMany(file => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(file), "<textarea(-field for|[^>]* name)=\"([^\"]+)\"").Select(match => match.Groups[2].Value.Split('.')[^1])).ToList();

        Assert.NotEmpty(areas);
        Assert.Empty(areas.Except(marked));
    }

    [Theory]
    [InlineData("en", "Character 2 of this answer cannot be saved. It comes after “a”")]
    [InlineData("fr", "Le caractère")]
    public async Task The_error_is_in_the_language_of_the_page(string culture, string message)
    {
        var (typed, errors) = await SendAsync($"/{culture}/trouble/text-without-token", ("typed", "a\uFFFEb"));

        Assert.Null(typed);
        Assert.StartsWith(message, Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typed_text_is_bound_normalised()
    {
        var (typed, errors) = await SendAsync("/en/trouble/text-without-token", ("typed", "Cafe\u0301\r\nÞórsdóttir"));

        Assert.Empty(errors);
        Assert.Equal("Café Þórsdóttir", typed); // A field with one line.
    }

    [Theory]
    [InlineData("en", "We could not read this answer")]
    [InlineData("fr", "Cette réponse n’a pas pu être lue")]
    public async Task Binding_errors_use_the_portals_texts(string culture, string message)
    {
        var (_, errors) = await SendAsync($"/{culture}/trouble/text-without-token", ("number", "twelve"));

        Assert.StartsWith(message, Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_holds_U0000_cannot_be_read_at_all()
    {
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("typed", "a\0b")]);
        using var response = await PortalHost.Current.Visitor().PostAsync("/en/trouble/text", content);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static async Task<(string? Typed, string[] Errors)> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await PortalHost.Current.Visitor().PostAsync(path, content);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();

        return (answer.GetProperty("typed").GetString(), [.. answer.GetProperty("errors").EnumerateArray().Select(error => error.GetString()!)]);
    }
}
