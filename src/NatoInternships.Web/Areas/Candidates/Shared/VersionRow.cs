namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>One submitted version in the list of them.</summary>
/// <param name="Version">1 for the first.</param>
/// <param name="Receipt">Its number.</param>
/// <param name="ArrivedAt">UTC.</param>
public sealed record VersionRow(int Version, string Receipt, DateTimeOffset ArrivedAt);
