namespace NatoInternships.Web.Areas.Shared.Error;

/// <param name="Status">The HTTP status answered.</param>
/// <param name="Wording">The status whose words are shown: 400, 403, 404, 409, 413, 429, 500 or 503.</param>
/// <param name="FaultNumber">The trace id of the log.</param>
/// <param name="RetryAfter">Seconds, where the answer says how long to wait.</param>
public sealed record ErrorPage(int Status, int Wording, string FaultNumber, string? RetryAfter)
{
    public int? MinutesToWait =>
        int.TryParse(RetryAfter, out var seconds) ? (int)Math.Ceiling(seconds / 60d) : null;
}
