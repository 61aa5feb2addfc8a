namespace NatoInternships.Web.Areas.Public.Apply;

/// <param name="Number">The vacancy.</param>
/// <param name="ClosedAt">UTC, exclusive; null when it was cancelled.</param>
public sealed record RefusedStart(string Number, DateTimeOffset? ClosedAt);
