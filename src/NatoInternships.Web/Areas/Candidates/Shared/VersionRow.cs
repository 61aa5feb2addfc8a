namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>One submitted version in a list.</summary>
/// <param name="Version">1 for the first.</param>
/// <param name="Receipt">Its receipt number.</param>
/// <param name="ArrivedAt">UTC.</param>
public sealed record VersionRow(int Version, string Receipt, DateTimeOffset ArrivedAt);
