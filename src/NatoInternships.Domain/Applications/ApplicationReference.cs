using System.Security.Cryptography;

namespace NatoInternships.Domain.Applications;

/// <summary>
/// The public name of an application: twelve characters of Crockford's base32 in three groups, 60 random bits, for example 7K4Q-2M9X-P3TD.
/// It is no secret: every page also checks the owner.
/// </summary>
public static class ApplicationReference
{
    /// <summary>Number of characters, including the two hyphens.</summary>
    public const int Length = 14;

    internal const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string New() => Grouped(RandomNumberGenerator.GetString(Alphabet, 12));

    /// <summary>Returns twelve characters in three groups with their hyphens.</summary>
    internal static string Grouped(string characters) => $"{characters[..4]}-{characters[4..8]}-{characters[8..12]}";
}
