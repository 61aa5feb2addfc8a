namespace NatoInternships.Web.Framework.Time;

/// <summary>The reader's own time zone, where the portal knows it (a profile's setting). One per request.</summary>
public sealed class UserTimeZone
{
    public TimeZoneInfo? Zone { get; private set; }

    /// <summary>Takes a tz database name; an unknown one leaves the zone unknown.</summary>
    public void Know(string? zoneId) =>
        Zone = zoneId is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var zone) ? zone : null;
}
