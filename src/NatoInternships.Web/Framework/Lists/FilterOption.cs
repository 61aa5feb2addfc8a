namespace NatoInternships.Web.Framework.Lists;

/// <summary>One checkbox of a <see cref="FilterGroup"/>.</summary>
/// <param name="Count">Number of rows with this value under the other filters; null shows none.</param>
/// <param name="IsMore">Counting stopped at <paramref name="Count"/>: there are more.</param>
public sealed record FilterOption(string Value, string Label, bool IsChosen, long? Count = null, bool IsMore = false);
