using NatoInternships.Web.Areas.Shared.Sent;

namespace NatoInternships.Web.Areas.Shared.Error;

/// <param name="Status">The HTTP status answered.</param>
/// <param name="Wording">The status whose words are shown: 400, 403, 404, 409, 413, 429, 500 or 503.</param>
/// <param name="FaultNumber">The trace id of the log.</param>
/// <param name="RetryAfter">Seconds, where the answer says how long to wait.</param>
public sealed record ErrorPage(int Status, int Wording, string FaultNumber, string? RetryAfter)
{
    /// <summary>A form was sent, not a page asked for.</summary>
    public bool WasForm { get; init; }

    /// <summary>The database or the document store is away.</summary>
    public bool IsService { get; init; }

    /// <summary>Somebody is signed in.</summary>
    public bool IsKnown { get; init; }

    public bool IsCandidate { get; init; }

    /// <summary>The browser has a session, though this page cannot ask whose.</summary>
    public bool HasSession { get; init; }

    /// <summary>The form that could not be taken, to be sent again from this page; null where there was none, or none that could be read.</summary>
    public SentForm? Sent { get; init; }

    public int? MinutesToWait =>
        int.TryParse(RetryAfter, out var seconds) ? (int)Math.Ceiling(seconds / 60d) : null;
}
