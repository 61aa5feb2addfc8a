namespace NatoInternships.Infrastructure.Documents;

/// <summary>What the virus scanner says.</summary>
public abstract record ScanOutcome
{
    private ScanOutcome()
    {
    }

    /// <summary>It knows nothing against the file.</summary>
    public sealed record Clean : ScanOutcome;

    /// <summary>It names something.</summary>
    /// <param name="Signature">The scanner's name for it.</param>
    public sealed record Infected(string Signature) : ScanOutcome;

    /// <summary>It does not answer, refuses the size or reports an error.</summary>
    public sealed record Unavailable : ScanOutcome;
}
