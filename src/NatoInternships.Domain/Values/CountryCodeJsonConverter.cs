using System.Text.Json;
using System.Text.Json.Serialization;

namespace NatoInternships.Domain.Values;

/// <summary>
/// Writes a country code as its two letters in JSON, also as a key. Throws <see cref="JsonException"/> for anything else.
/// </summary>
public sealed class CountryCodeJsonConverter : JsonConverter<CountryCode>
{
    public override CountryCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Parse(reader.GetString()) : throw new JsonException("A country code is a string.");

    public override void Write(Utf8JsonWriter writer, CountryCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    public override CountryCode ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, CountryCode value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value);

    private static CountryCode Parse(string? text)
    {
        try
        {
            return new CountryCode(text!);
        }
        catch (ArgumentException exception)
        {
            throw new JsonException("A country code is two letters.", exception);
        }
    }
}
