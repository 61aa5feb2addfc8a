using NatoInternships.Web.Framework.Links;

namespace NatoInternships.Web.Areas.Shared.Navigation;

/// <summary>A link of the header.</summary>
/// <param name="TextKey">The key of its text.</param>
/// <param name="Address">The page, as the link classes return it.</param>
public sealed record NavigationItem(string TextKey, string Address)
{
    /// <summary>The start of the paths where the link is the current one.</summary>
    public PathString Section { get; init; } = LinkPath.Of(Address);
}
