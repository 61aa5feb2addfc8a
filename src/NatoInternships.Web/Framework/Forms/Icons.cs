using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NatoInternships.Web.Framework.Assets;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>Renders icons of the sprite. A word is always beside an icon, so assistive technology ignores it.</summary>
public sealed class Icons(AssetVersions versions)
{
    public const string Sprite = "/dist/icons.svg";

    // There are few icons, and every page has some, so each is rendered once.
    private readonly ConcurrentDictionary<(string Name, string Class, string Sprite), HtmlString> rendered = new();

    public IHtmlContent Render(string name, string? cssClass = null) =>
        rendered.GetOrAdd((name, cssClass ?? (name == "mark" ? "mark" : "icon"), versions.Address(Sprite)), Write);

    private static HtmlString Write((string Name, string Class, string Sprite) icon)
    {
        var use = Markup.Element("use").With("href", $"{icon.Sprite}#{icon.Name}");
        using var html = new StringWriter();
        Markup.Element("svg", icon.Class).With("aria-hidden", "true").With("focusable", "false").Holding(use).WriteTo(html, HtmlEncoder.Default);

        return new HtmlString(html.ToString());
    }
}
