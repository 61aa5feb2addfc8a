using System.Net.Http.Json;
using System.Text.Json;
using NatoInternships.Web.Infrastructure.Forms;

namespace NatoInternships.Web.Tests.Forms;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("a\r\nb\rc\n", "a\nb\nc\n")]
    [InlineData("tab\there", "tab\there")]
    [InlineData("\U0001F600 emoji", "\U0001F600 emoji")]
    public void Text_is_stored_in_one_form(string typed, string expected)
    {
        Assert.True(TypedText.TryNormalise(typed, out var normalised));
        Assert.Equal(expected, normalised);
    }

    [Theory]
    [InlineData('\u0000')]
    [InlineData('\u0008')]
    [InlineData('\u001B')]
    [InlineData('\u007F')]
    [InlineData('\u0085')]
    [InlineData('\uD800')]
    [InlineData('\uDC00')]
    [InlineData('\uFFFE')]
    [InlineData('\uFFFF')]
    [InlineData('\uFDD0')]
    public void What_no_keyboard_makes_is_refused(char character)
    {
        Assert.False(TypedText.TryNormalise($"a{character}b", out _));
        Assert.False(TypedText.TryNormalise($"a{character}", out _));
    }

    [Theory]
    [InlineData("en", "This answer contains a character that cannot be saved")]
    [InlineData("fr", "Cette réponse contient un caractère qui ne peut pas être enregistré")]
    public async Task The_refusal_is_said_in_the_language_of_the_page(string culture, string message)
    {
        var (typed, errors) = await SendAsync($"/{culture}/trouble/text-without-token", ("typed", "a\bb"));

        Assert.Null(typed);
        Assert.StartsWith(message, Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_arrives_normalised()
    {
        var (typed, errors) = await SendAsync("/en/trouble/text-without-token", ("typed", "Cafe\u0301\r\nÞórsdóttir"));

        Assert.Empty(errors);
        Assert.Equal("Café\nÞórsdóttir", typed);
    }

    [Theory]
    [InlineData("en", "We could not read this answer")]
    [InlineData("fr", "Cette réponse n’a pas pu être lue")]
    public async Task Binding_errors_are_ours(string culture, string message)
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
