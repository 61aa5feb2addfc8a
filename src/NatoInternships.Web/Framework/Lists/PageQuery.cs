using System.Globalization;
using NatoInternships.Web.Framework.Errors;

namespace NatoInternships.Web.Framework.Lists;

/// <summary>The address of the current page, for links to the same page with some values of its query changed. Immutable.</summary>
public sealed class PageQuery
{
    private readonly string path;
    private readonly IReadOnlyList<KeyValuePair<string, string?>> pairs;

    private PageQuery(string path, IReadOnlyList<KeyValuePair<string, string?>> pairs)
    {
        this.path = path;
        this.pairs = pairs;
    }

    /// <summary>With the language in front and the query in its order.</summary>
    public string Address => path + QueryString.Create(pairs).ToUriComponent();

    public static PageQuery Of(HttpContext context) => new(
        context.Request.PathBase.Add(context.AskedPath()).ToUriComponent(),
        [.. context.AskedQuery().SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)))]);

    /// <summary>Replaces all values of the key. Null removes the key.</summary>
    public PageQuery With(string key, string? value)
    {
        var kept = pairs.Where(pair => !IsKey(pair, key));

        return new(path, value is null ? [.. kept] : [.. kept, KeyValuePair.Create<string, string?>(key, value)]);
    }

    public PageQuery With(string key, int value) => With(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Removes one value and keeps the other values of the same key.</summary>
    public PageQuery WithoutValue(string key, string value) => new(path, [.. pairs.Where(pair => !(IsKey(pair, key) && pair.Value == value))]);

    private static bool IsKey(KeyValuePair<string, string?> pair, string key) => string.Equals(pair.Key, key, StringComparison.OrdinalIgnoreCase);
}
