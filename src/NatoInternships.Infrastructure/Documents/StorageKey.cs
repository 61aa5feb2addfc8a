using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// The random name of a stored file: 128 bits as 32 lower-case hexadecimal digits. It reveals nothing about owner, name or content.
/// </summary>
public sealed record StorageKey
{
    /// <summary>Length of <see cref="Value"/> in characters.</summary>
    public const int Length = 32;

    private StorageKey(string value) => Value = value;

    /// <summary>The key as text, as the database stores it.</summary>
    public string Value { get; }

    /// <summary>Creates a key that nobody can guess.</summary>
    public static StorageKey New() => new(RandomNumberGenerator.GetHexString(Length, lowercase: true));

    /// <summary>Reads a stored key.</summary>
    /// <exception cref="FormatException">The text is not 32 lower-case hexadecimal digits.</exception>
    public static StorageKey Parse(string value) =>
        TryParse(value, out var key) ? key : throw new FormatException("A storage key is 32 lower-case hexadecimal digits.");

    /// <summary>
    /// Reads a stored key. Returns false when the text is not 32 lower-case hexadecimal digits, so a key can never name a path outside the
    /// folder.
    /// </summary>
    public static bool TryParse(string? value, [NotNullWhen(true)] out StorageKey? key)
    {
        var valid = value is { Length: Length } && value.All(char.IsAsciiHexDigitLower);
        key = valid ? new StorageKey(value!) : null;

        return valid;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
