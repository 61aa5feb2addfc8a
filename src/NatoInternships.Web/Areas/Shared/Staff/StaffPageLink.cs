namespace NatoInternships.Web.Areas.Shared.Staff;

/// <summary>A link in the header of the staff areas.</summary>
/// <param name="TextKey">Key of the word in the shared texts.</param>
/// <param name="Address">The address of the page, as the link classes return it.</param>
/// <param name="Roles">Roles that may open the page.</param>
public sealed record StaffPageLink(string TextKey, string Address, params IReadOnlyList<string> Roles)
{
    /// <summary>A second address whose pages belong to the link; null for none.</summary>
    public string? AlsoAt { get; init; }

    /// <summary>Returns whether the page or one below it is shown. The first page of an area has only itself.</summary>
    public bool IsCurrent(PathString shown) => StaffNavigation.FirstPages.Contains(Address) ? shown == Path : shown.StartsWithSegments(Path) || (AlsoAt is { } other && shown.StartsWithSegments(new PathString(other[1..])));

    private PathString Path => new(Address[1..]);
}
