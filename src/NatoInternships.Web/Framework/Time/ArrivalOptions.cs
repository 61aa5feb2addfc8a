namespace NatoInternships.Web.Framework.Time;

/// <summary>Section "Arrival".</summary>
public sealed record ArrivalOptions
{
    /// <summary>
    /// Name of a header in which a configured proxy says when the request reached it: Unix milliseconds, Unix seconds with a
    /// fraction (nginx's $msec), or ISO 8601 with an offset. Null: the portal's own clock only.
    /// </summary>
    public string? Header { get; init; }
}
