namespace NatoInternships.Infrastructure.Jobs;

/// <summary>What one sweep did.</summary>
/// <param name="Unfinished">Uploads whose process died.</param>
/// <param name="Removed">Documents their candidates removed and no submission names.</param>
/// <param name="Orphans">Files that no row needs.</param>
/// <param name="Missing">Rows whose file is not there.</param>
public sealed record SweepResult(int Unfinished, int Removed, int Orphans, int Missing);
