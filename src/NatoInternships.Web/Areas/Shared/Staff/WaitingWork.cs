namespace NatoInternships.Web.Areas.Shared.Staff;

/// <summary>One line of "What waits" on the first page of an area. The partial view _WaitingWork shows a list of them.</summary>
/// <param name="Count">Zero is shown quietly.</param>
/// <param name="Address">The page with this work.</param>
/// <param name="Since">How long the oldest waits, for example "Oldest 9 hours"; null if nothing waits.</param>
/// <param name="IsLate">It waits longer than it should, and needs the reader.</param>
public sealed record WaitingWork(long Count, string Name, string Address, string? Detail = null, string? Since = null, bool IsLate = false);
