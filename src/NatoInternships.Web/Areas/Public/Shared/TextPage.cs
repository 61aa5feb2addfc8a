namespace NatoInternships.Web.Areas.Public.Shared;

/// <summary>
/// A page of sections, from the texts of its feature: {Name}_Title, {Name}_Lede, and for each section the heading {Name}_{section}, its
/// paragraphs {Name}_{section}_1 and on, its points {Name}_{section}_item_1 and on, and a last word {Name}_{section}_end.
/// </summary>
/// <param name="Name">Prefix of the texts.</param>
/// <param name="Sections">Also the fragments that other pages link to.</param>
public sealed record TextPage(string Name, IReadOnlyList<string> Sections);
