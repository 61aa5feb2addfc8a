namespace NatoInternships.Web.Framework.Time;

/// <summary>One time zone in the list.</summary>
/// <param name="Id">Its tz database name.</param>
/// <param name="Label">For example "Lisbon (UTC+1)".</param>
/// <param name="Region">The heading of its group: "Europe", the first part of a tz database name.</param>
public sealed record TimeZoneChoice(string Id, string Label, string Region);
