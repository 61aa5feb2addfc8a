using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using NatoInternships.Web.Infrastructure.Assets;

namespace NatoInternships.Web.Infrastructure.Forms;

/// <summary>Icons of the sprite. Always beside a word, hence hidden from assistive technology.</summary>
public sealed class Icons(AssetVersions versions)
{
    public const string Sprite = "/dist/icons.svg";

    public IHtmlContent Render(string name, string? cssClass = null)
    {
        var use = Markup.Element("use").With("href", $"{versions.Address(Sprite)}#{name}");

        return Markup.Element("svg", cssClass ?? (name == "mark" ? "mark" : "icon"))
            .With("aria-hidden", "true").With("focusable", "false").Holding(use);
    }
}
