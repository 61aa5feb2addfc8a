using System.Security.Cryptography;

namespace NatoInternships.Domain.Applications;

/// <summary>
/// The public name of an application: twelve characters of Crockford's base32 in three groups, 60 random bits, for example
/// 7K4Q-2M9X-P3TD. Not secret by itself: every page also asks whose it is.
/// </summary>
public static class ApplicationReference
{
    /// <summary>Characters with the two hyphens.</summary>
    public const int Length = 14;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string New() =>
        string.Create(Length, RandomNumberGenerator.GetString(Alphabet, 12), static (target, source) =>
        {
            source.AsSpan(0, 4).CopyTo(target);
            target[4] = '-';
            source.AsSpan(4, 4).CopyTo(target[5..]);
            target[9] = '-';
            source.AsSpan(8, 4).CopyTo(target[10..]);
        });
}
