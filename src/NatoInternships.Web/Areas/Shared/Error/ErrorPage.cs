using NatoInternships.Web.Areas.Shared.Sent;

namespace NatoInternships.Web.Areas.Shared.Error;

/// <param name="Status">The HTTP status of the response.</param>
/// <param name="Wording">The status whose text is shown: 400, 403, 404, 409, 413, 429, 500 or 503.</param>
/// <param name="FaultNumber">The trace id of the log.</param>
/// <param name="RetryAfter">Retry-After in seconds; null for none.</param>
public sealed record ErrorPage(int Status, int Wording, string FaultNumber, string? RetryAfter)
{
    /// <summary>Whether the request was a form post.</summary>
    public bool WasForm { get; init; }

    /// <summary>Whether the database or the document store is unavailable.</summary>
    public bool IsService { get; init; }

    /// <summary>Whether the user is signed in.</summary>
    public bool IsKnown { get; init; }

    public bool IsCandidate { get; init; }

    /// <summary>Whether the browser has a session cookie, which this page cannot verify.</summary>
    public bool HasSession { get; init; }

    /// <summary>The posted form, to post it again from this page; null when there was none or it could not be read.</summary>
    public SentForm? Sent { get; init; }

    public int? MinutesToWait =>
        int.TryParse(RetryAfter, out var seconds) ? (int)Math.Ceiling(seconds / 60d) : null;
}
