using System.Text.Json.Serialization;

namespace NatoInternships.Domain.Values;

/// <summary>An ISO 3166-1 alpha-2 country code in upper case.</summary>
[JsonConverter(typeof(CountryCodeJsonConverter))]
public readonly record struct CountryCode
{
    public const int Length = 2;

    /// <summary>
    /// Throws <see cref="ArgumentException"/> for anything but two ASCII letters. It does not check that a country has the code: see
    /// <see cref="Countries"/>.
    /// </summary>
    public CountryCode(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var upper = value.ToUpperInvariant();
        if (upper.Length != Length || !upper.All(char.IsAsciiLetterUpper))
        {
            throw new ArgumentException("A country code is two letters.", nameof(value));
        }

        Value = upper;
    }

    public string Value { get; }

    public override string ToString() => Value;
}
