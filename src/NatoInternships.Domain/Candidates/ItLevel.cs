namespace NatoInternships.Domain.Candidates;

/// <summary>How a candidate rates their use of office software (notice L96, D3).</summary>
public enum ItLevel
{
    Basic,
    Confident,
    Advanced,
}
