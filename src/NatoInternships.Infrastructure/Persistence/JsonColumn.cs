using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NatoInternships.Infrastructure.Persistence;

/// <summary>
/// An immutable record kept whole as JSON text in one column (ADR 0006): read and written together, never searched by its parts.
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
                (left, right) => ReferenceEquals(left, right) || Write(left) == Write(right), // the same instance is not serialised to be compared
                value => Write(value).GetHashCode(StringComparison.Ordinal),
                value => value));

    internal static string Write<T>(T? value) => JsonSerializer.Serialize(value, Options);

    internal static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException($"An empty {typeof(T).Name}.");
}
