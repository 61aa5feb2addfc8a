using System.Collections.Concurrent;
using System.Linq.Expressions;
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
        property.HasJson(text => Read<T>(text));

    /// <summary>Stores texts that are few, never change and are read with every page. Each process parses each text once.</summary>
    public static PropertyBuilder<T> IsLastingJson<T>(this PropertyBuilder<T> property)
        where T : class =>
        property.HasJson(text => Lasting<T>.Read(text));

    private static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property, Expression<Func<string, T>> read)
        where T : class =>
        property.HasConversion(
            new ValueConverter<T, string>(value => Write(value), read),
            new ValueComparer<T>(
                // An unchanged reference is not serialised for the comparison.
                (left, right) => ReferenceEquals(left, right) || Write(left) == Write(right),
                value => Write(value).GetHashCode(StringComparison.Ordinal),
                value => value));

    internal static string Write<T>(T? value) => JsonSerializer.Serialize(value, Options);

    internal static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException($"An empty {typeof(T).Name}.");

    internal static class Lasting<T>
    {
        // Enough for some years of notices. Beyond it, the cache is cleared.
        private const int MostKept = 500;

        private static readonly ConcurrentDictionary<string, T> Kept = new(StringComparer.Ordinal);

        public static T Read(string text)
        {
            if (Kept.TryGetValue(text, out var known))
            {
                return known;
            }

            if (Kept.Count >= MostKept)
            {
                Kept.Clear();
            }

            return Kept[text] = JsonColumn.Read<T>(text);
        }
    }
}
