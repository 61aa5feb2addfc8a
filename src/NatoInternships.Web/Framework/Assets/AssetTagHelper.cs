using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NatoInternships.Web.Framework.Assets;

/// <summary>
/// asset-href and asset-src: link to compiled files from the root (never under /en or /fr), with the hash of their content.
/// </summary>
[HtmlTargetElement("link", Attributes = "asset-href", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("script", Attributes = "asset-src")]
[HtmlTargetElement("img", Attributes = "asset-src", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AssetTagHelper(AssetVersions versions) : TagHelper
{
    public string? AssetHref { get; set; }

    public string? AssetSrc { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (AssetHref is not null)
        {
            output.Attributes.SetAttribute("href", versions.Address(AssetHref));
        }

        if (AssetSrc is not null)
        {
            output.Attributes.SetAttribute("src", versions.Address(AssetSrc));
        }
    }
}
