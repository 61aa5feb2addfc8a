namespace NatoInternships.Infrastructure.Backup;

/// <summary>Describes a finished backup. It is written last, so a folder without it is not a backup.</summary>
/// <param name="DatabaseAsOf">UTC time when the copy of the database began. Later changes are not in it.</param>
/// <param name="Provider">The engine, as in Database:Provider.</param>
/// <param name="LastMigration">The last migration of the copied schema.</param>
/// <param name="DatabaseSha256">Hash of the copy in lower-case hexadecimal; null when the database server keeps the copy.</param>
/// <param name="DatabaseOnServer">Name in the database server's backup folder; null when the copy is beside the manifest.</param>
/// <param name="Documents">Number of files in the copy of the document store.</param>
public sealed record BackupManifest(DateTimeOffset DatabaseAsOf, string Provider, string LastMigration, string? DatabaseSha256, string? DatabaseOnServer, int Documents)
{
    /// <summary>Name of the file in the backup folder.</summary>
    public const string FileName = "manifest.json";
}
