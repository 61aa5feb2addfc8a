namespace NatoInternships.Infrastructure.Documents;

/// <summary>The result of the virus scanner.</summary>
public abstract record ScanOutcome
{
    private ScanOutcome()
    {
    }

    /// <summary>The scanner found nothing.</summary>
    public sealed record Clean : ScanOutcome;

    /// <summary>The scanner found malware.</summary>
    /// <param name="Signature">The scanner's name for it.</param>
    public sealed record Infected(string Signature) : ScanOutcome;

    /// <summary>The scanner does not answer, rejects the size or reports an error.</summary>
    public sealed record Unavailable : ScanOutcome;
}
