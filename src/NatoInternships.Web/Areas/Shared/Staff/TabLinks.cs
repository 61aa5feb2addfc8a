namespace NatoInternships.Web.Areas.Shared.Staff;

/// <summary>Links to the parts of a list. The partial view is _Tabs.</summary>
/// <param name="Name">What the tabs are, for assistive technology.</param>
public sealed record TabLinks(string Name, IReadOnlyList<TabLink> Links);
