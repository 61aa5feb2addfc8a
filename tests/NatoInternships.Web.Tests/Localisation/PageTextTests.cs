using System.Text.Encodings.Web;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Tests.Localisation;

public sealed class PageTextTests
{
    [Fact]
    public void A_missing_key_throws() => Assert.Throws<KeyNotFoundException>(() => Text(PortalHost.Current)["NoSuchKey"]);

    [Fact]
    public void A_missing_key_in_production_does_not_break_the_page() => Assert.Equal("NoSuchKey", Text(PortalHost.InProduction)["NoSuchKey"]);

    [Theory]
    [InlineData(0, "Try again in 0 minutes.", "Réessayez dans une minute.")]
    [InlineData(1, "Try again in one minute.", "Réessayez dans une minute.")]
    [InlineData(1500, "Try again in 1,500 minutes.", "Réessayez dans 1\u202F500 minutes.")]
    public void Counts_follow_the_grammar_of_their_language(int count, string english, string french)
    {
        var text = Text(PortalHost.Current).For("Shared", "Error");

        Assert.Equal(english, text.In(Language.English).Count("RetryIn", count));
        Assert.Equal(french, text.In(Language.French).Count("RetryIn", count));
    }

    [Fact]
    public void Html_texts_encode_their_arguments()
    {
        using var writer = new StringWriter();

        Text(PortalHost.Current).For("Shared", "Error").In(Language.English).Html("Error404_Way", "\"><script>", "/en/help", "/en/vacancies")
            .WriteTo(writer, HtmlEncoder.Default);

        Assert.Contains("<a href=\"/en/help\">", writer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", writer.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English, "Language of emails", ": Language of emails")]
    [InlineData(Language.French, "Langue des courriels", "\u00A0: langue des courriels")]
    [InlineData(Language.French, "DOCX", "\u00A0: DOCX")]
    public void A_label_follows_a_short_link_after_a_colon(Language language, string label, string words) =>
        Assert.Equal(words, Text(PortalHost.Current).In(language).ColonLabel(label));

    private static PageText Text(PortalHost host) => host.Services.CreateScope().ServiceProvider.GetRequiredService<PageText>();
}
