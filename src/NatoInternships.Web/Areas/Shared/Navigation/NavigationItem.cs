namespace NatoInternships.Web.Areas.Shared.Navigation;

/// <summary>A link of the header.</summary>
/// <param name="TextKey">The key of its text.</param>
/// <param name="Address">The address of the page, as the link classes return it.</param>
/// <param name="Section">The start of the paths where the link is the current one.</param>
public sealed record NavigationItem(string TextKey, string Address, string Section);
