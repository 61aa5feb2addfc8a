namespace NatoInternships.Web.Areas.Public.Apply;

/// <param name="Number">The vacancy.</param>
/// <param name="ClosedAt">Exclusive UTC; null where it was cancelled.</param>
public sealed record RefusedStart(string Number, DateTimeOffset? ClosedAt);
