namespace NatoInternships.Web.Framework.Lists;

/// <summary>The checkboxes of one filter, with the number of rows beside each. The partial view is _FilterGroup.</summary>
/// <param name="Name">Key in the query.</param>
/// <param name="CountKey">Key of the counted text that says what the numbers count, for example "412 applications".</param>
public sealed record FilterGroup(string Name, string Legend, string CountKey, IReadOnlyList<FilterOption> Options);
