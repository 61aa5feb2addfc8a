using System.Net;
using System.Text.RegularExpressions;
using NatoInternships.Benchmarks.Load;

namespace NatoInternships.Benchmarks.Data;

/// <summary>Reads values from a page that a browser would post.</summary>
internal static partial class Pages
{
    /// <summary>Returns the value of a hidden field.</summary>
    public static string Hidden(string page, string name)
    {
        var at = page.IndexOf($"name=\"{name}\"", StringComparison.Ordinal);
        var tag = at < 0 ? "" : page[page.LastIndexOf('<', at)..page.IndexOf('>', at)];

        return Value().Match(tag) is { Success: true } found
            ? WebUtility.HtmlDecode(found.Groups["value"].Value)
            : throw new InvalidDataException($"No field {name} on the page.");
    }

    /// <summary>Returns the previous cookies updated with those of the response.</summary>
    public static string Cookies(RawAnswer answer, string? before)
    {
        var kept = (before?.Split("; ", StringSplitOptions.RemoveEmptyEntries) ?? []).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        foreach (var set in answer.Headers("Set-Cookie"))
        {
            var pair = set.Split(';')[0].Split('=', 2);
            kept[pair[0]] = pair[1];
        }

        return string.Join("; ", kept.Select(pair => $"{pair.Key}={pair.Value}"));
    }

    [GeneratedRegex("value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Value();
}
