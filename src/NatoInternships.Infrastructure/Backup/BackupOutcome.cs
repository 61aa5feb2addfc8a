namespace NatoInternships.Infrastructure.Backup;

/// <summary>How a backup or a restore ended.</summary>
public abstract record BackupOutcome
{
    private BackupOutcome()
    {
    }

    /// <summary>It is complete.</summary>
    /// <param name="Manifest">What it holds.</param>
    /// <param name="Copied">How many files were copied in this run; the others were there already.</param>
    public sealed record Done(BackupManifest Manifest, int Copied) : BackupOutcome;

    /// <summary>Nothing was changed, or the result must not be used.</summary>
    /// <param name="Reason">For the operator, in English.</param>
    public sealed record Refused(string Reason) : BackupOutcome;
}
