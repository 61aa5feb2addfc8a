using System.Net;
using System.Text;
using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Mail;

/// <summary>Builds the body of a mail. Each part is added to the plain text and to the simple HTML alternative.</summary>
public sealed class MailBody(Language language)
{
    private readonly StringBuilder text = new();
    private readonly StringBuilder html = new();

    public string Text => text.ToString();

    public string Html =>
        $"""
        <!DOCTYPE html>
        <html lang="{(language == Language.French ? "fr" : "en")}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"></head>
        <body style="margin:0;background:#F4F6FA;color:#14213A;font:17px/26px 'Source Sans 3',system-ui,sans-serif">
        <div style="max-width:36em;margin:0 auto;padding:24px;background:#FFFFFF;border-top:3px solid #0A1F44">
        {html}</div></body></html>
        """;

    public MailBody Paragraph(string words)
    {
        text.Append(words).Append("\n\n");
        html.Append("<p>").Append(Encode(words)).Append("</p>\n");

        return this;
    }

    public MailBody Link(string words, string address)
    {
        text.Append(words).Append('\n').Append(address).Append("\n\n");
        html.Append("<p><a href=\"").Append(Encode(address)).Append("\" style=\"color:#17458F;font-weight:600\">").Append(Encode(words)).Append("</a></p>\n");

        return this;
    }

    /// <summary>Adds the digits in two groups of three, which are easier to read and type.</summary>
    public MailBody Code(string code)
    {
        text.Append("    ").Append(code).Append("\n\n");
        html.Append("<p style=\"font-size:28px;letter-spacing:.15em;font-variant-numeric:tabular-nums\"><strong>").Append(Encode(code)).Append("</strong></p>\n");

        return this;
    }

    public MailBody Facts(params IEnumerable<(string Term, string Value)> facts)
    {
        html.Append("<dl>\n");
        foreach (var (term, value) in facts)
        {
            text.Append(term).Append(language == Language.French ? "\u00A0: " : ": ").Append(value).Append('\n');
            html.Append("<dt style=\"color:#47566E\">").Append(Encode(term)).Append("</dt><dd style=\"margin:0 0 8px\"><strong>").Append(Encode(value)).Append("</strong></dd>\n");
        }

        text.Append('\n');
        html.Append("</dl>\n");

        return this;
    }

    private static string Encode(string value) => WebUtility.HtmlEncode(value);
}
