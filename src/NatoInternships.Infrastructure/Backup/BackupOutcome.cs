namespace NatoInternships.Infrastructure.Backup;

/// <summary>The result of a backup or a restore.</summary>
public abstract record BackupOutcome
{
    private BackupOutcome()
    {
    }

    /// <summary>The backup or restore is complete.</summary>
    /// <param name="Manifest">Describes the backup.</param>
    /// <param name="Copied">Number of files copied in this run; the others were already there.</param>
    public sealed record Done(BackupManifest Manifest, int Copied) : BackupOutcome;

    /// <summary>Nothing was changed, or the result must not be used.</summary>
    /// <param name="Reason">For the operator, in English.</param>
    public sealed record Refused(string Reason) : BackupOutcome;
}
