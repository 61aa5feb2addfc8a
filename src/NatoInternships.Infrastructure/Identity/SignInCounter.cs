namespace NatoInternships.Infrastructure.Identity;

/// <summary>
/// The attempts that one source has used for one address, with an account or without. Address and source are keyed hashes. A row whose
/// <see cref="AllBackAt"/> has passed has the same effect as no row.
/// </summary>
public sealed class SignInCounter
{
    /// <summary>Characters of a hash in hexadecimal.</summary>
    public const int HashLength = 32;

    public required string AddressHash { get; init; }

    public required string SourceHash { get; init; }

    /// <summary>Unix milliseconds: all attempts are back at this instant. Stored as a number, because every database engine can add to a number in an UPDATE.</summary>
    public required long AllBackAt { get; set; }
}
