using System.Collections.Concurrent;
using System.Linq.Expressions;
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
        property.HasJson(text => Read<T>(text));

    /// <summary>The same for texts that are few, never changed and read with every page: each is parsed once by a process.</summary>
    public static PropertyBuilder<T> IsLastingJson<T>(this PropertyBuilder<T> property)
        where T : class =>
        property.HasJson(text => Lasting<T>.Read(text));

    private static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property, Expression<Func<string, T>> read)
        where T : class =>
        property.HasConversion(
            new ValueConverter<T, string>(value => Write(value), read),
            new ValueComparer<T>(
                (left, right) => ReferenceEquals(left, right) || Write(left) == Write(right), // what was not replaced is not written to be compared
                value => Write(value).GetHashCode(StringComparison.Ordinal),
                value => value));

    internal static string Write<T>(T? value) => JsonSerializer.Serialize(value, Options);

    internal static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException($"An empty {typeof(T).Name}.");

    internal static class Lasting<T>
    {
        // Some years of notices; beyond it all are parsed anew.
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
