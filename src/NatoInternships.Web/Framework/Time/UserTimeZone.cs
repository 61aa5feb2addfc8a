namespace NatoInternships.Web.Framework.Time;

/// <summary>The user's own time zone from the profile, if the portal knows it. One instance for each request.</summary>
public sealed class UserTimeZone
{
    public TimeZoneInfo? Zone { get; private set; }

    /// <summary>Sets the zone by its tz database name. An unknown name leaves it null.</summary>
    public void Know(string? zoneId) =>
        Zone = zoneId is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var zone) ? zone : null;
}
