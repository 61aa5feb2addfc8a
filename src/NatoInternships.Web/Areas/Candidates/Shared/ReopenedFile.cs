namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>A file refused after the deadline that can be replaced now.</summary>
/// <param name="DocumentId">The refused file.</param>
/// <param name="Until">UTC, exclusive.</param>
public sealed record ReopenedFile(Guid DocumentId, DateTimeOffset Until);
