namespace NatoInternships.Infrastructure.Backup;

/// <summary>What a finished backup says of itself; written last, so a folder without it is no backup.</summary>
/// <param name="DatabaseAsOf">When the copy of the database was begun, UTC: what came later is not in it.</param>
/// <param name="Provider">The engine, as in Database:Provider.</param>
/// <param name="LastMigration">The schema it was taken from.</param>
/// <param name="DatabaseSha256">Of the copy, lower-case hexadecimal; null where the database server keeps it.</param>
/// <param name="DatabaseOnServer">Its name in the database server's backup folder; null where it lies beside the manifest.</param>
/// <param name="Documents">How many files the copy of the document store holds.</param>
public sealed record BackupManifest(DateTimeOffset DatabaseAsOf, string Provider, string LastMigration, string? DatabaseSha256, string? DatabaseOnServer, int Documents)
{
    /// <summary>Its name in the folder.</summary>
    public const string FileName = "manifest.json";
}
