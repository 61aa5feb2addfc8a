namespace NatoInternships.Web.Framework.Time;

/// <summary>Configuration section "Arrival".</summary>
public sealed record ArrivalOptions
{
    /// <summary>
    /// Name of the header in which a configured proxy sends the arrival time: Unix milliseconds, Unix seconds with a fraction (nginx's
    /// $msec), or ISO 8601 with an offset. Null uses only the portal's own clock.
    /// </summary>
    public string? Header { get; init; }
}
