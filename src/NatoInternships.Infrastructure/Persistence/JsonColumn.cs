using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NatoInternships.Infrastructure.Persistence;

/// <summary>
/// Stores an immutable record as JSON text in one column (ADR 0006). It is read and written as a whole, and never searched by its parts.
/// </summary>
internal static class JsonColumn
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property)
        where T : class =>
        property.HasConversion(
            new ValueConverter<T, string>(value => Write(value), text => Read<T>(text)),
            new ValueComparer<T>(
                // An unchanged reference is not serialised for the comparison.
                (left, right) => ReferenceEquals(left, right) || Write(left) == Write(right),
                value => Write(value).GetHashCode(StringComparison.Ordinal),
                value => value));

    internal static string Write<T>(T? value) => JsonSerializer.Serialize(value, Options);

    internal static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException($"An empty {typeof(T).Name}.");
}
