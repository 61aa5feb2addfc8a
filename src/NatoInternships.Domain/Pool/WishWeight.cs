namespace NatoInternships.Domain.Pool;

/// <summary>How much a wish counts. A person who lacks something is never refused for it: the card says so.</summary>
public enum WishWeight
{
    Useful,
    Needed,
}
