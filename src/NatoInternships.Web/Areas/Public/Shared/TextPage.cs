namespace NatoInternships.Web.Areas.Public.Shared;

/// <summary>
/// A page of sections, built from the texts of its feature: {Name}_Title, {Name}_Lede, and for each section the heading {Name}_{section},
/// its paragraphs {Name}_{section}_1 and so on, its list items {Name}_{section}_item_1 and so on, and its last paragraph
/// {Name}_{section}_end.
/// </summary>
/// <param name="Name">Prefix of the texts.</param>
/// <param name="Sections">Also the URL fragments that other pages link to.</param>
public sealed record TextPage(string Name, IReadOnlyList<string> Sections);
