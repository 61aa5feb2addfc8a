namespace NatoInternships.Domain.Candidates;

/// <summary>How a candidate rates their use of office software (ruling N13).</summary>
public enum ItLevel
{
    Basic,
    Confident,
    Advanced,
}
