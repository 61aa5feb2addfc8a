namespace NatoInternships.Infrastructure.Identity;

/// <summary>
/// The tries that one source has used for one address, with an account or without. Address and source are keyed hashes. A row whose time has
/// come says no more than no row.
/// </summary>
public sealed class SignInCounter
{
    /// <summary>Characters of a hash in hexadecimal.</summary>
    public const int HashLength = 32;

    public required string AddressHash { get; init; }

    public required string SourceHash { get; init; }

    /// <summary>Unix milliseconds: all tries are back at this instant. A number, since every engine can add to one within an update.</summary>
    public required long AllBackAt { get; set; }
}
