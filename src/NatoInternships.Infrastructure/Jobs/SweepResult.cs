namespace NatoInternships.Infrastructure.Jobs;

/// <summary>The result of one sweep.</summary>
/// <param name="Unfinished">Unfinished uploads of crashed processes.</param>
/// <param name="Removed">Documents that their candidates removed and no submission names.</param>
/// <param name="Orphans">Files that no row needs.</param>
/// <param name="Missing">Rows whose file is missing.</param>
public sealed record SweepResult(int Unfinished, int Removed, int Orphans, int Missing);
