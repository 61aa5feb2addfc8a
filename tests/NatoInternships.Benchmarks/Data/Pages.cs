using System.Net;
using System.Text.RegularExpressions;
using NatoInternships.Benchmarks.Load;

namespace NatoInternships.Benchmarks.Data;

/// <summary>Reads what a browser would send back from a page.</summary>
internal static partial class Pages
{
    /// <summary>The value of a hidden field.</summary>
    public static string Hidden(string page, string name)
    {
        var at = page.IndexOf($"name=\"{name}\"", StringComparison.Ordinal);
        var tag = at < 0 ? "" : page[page.LastIndexOf('<', at)..page.IndexOf('>', at)];

        return Value().Match(tag) is { Success: true } found
            ? WebUtility.HtmlDecode(found.Groups["value"].Value)
            : throw new InvalidDataException($"No field {name} on the page.");
    }

    /// <summary>What was there before, with the cookies that the answer sets.</summary>
    public static string Cookies(RawAnswer answer, string? before)
    {
        var kept = (before?.Split("; ") ?? []).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
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
