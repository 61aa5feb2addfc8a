using System.Text.RegularExpressions;

namespace NatoInternships.Domain.Vacancies.Parity;

/// <summary>Finds and compares links.</summary>
internal static partial class WebLink
{
    private static readonly char[] Trailing = ['.', ',', ';', ':', '!', '?', '»', '”', '’', '\u00A0', '\u202F'];

    /// <summary>Returns the addresses of the links in a text, also of dead ones; an empty address for an empty link.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Links().Matches(text).Select(match => match.Groups.Cast<Group>().Skip(1).First(group => group.Success).Value.TrimEnd(Trailing))];

    /// <summary>Returns the text with a blank for each link, so that figures in an address are not compared.</summary>
    public static string Without(string text) => Links().Replace(text, " ");

    /// <summary>Returns whether a reader can follow the address: an absolute https URL of a public host, without a user name.</summary>
    public static bool IsUsable(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttps
        && uri.HostNameType == UriHostNameType.Dns
        && uri.Host.Trim('.').Contains('.', StringComparison.Ordinal)
        && uri.UserInfo.Length == 0
        && !address.Any(char.IsWhiteSpace);

    /// <summary>Returns the address without what names a language, so that the same page in two languages compares as equal.</summary>
    public static string WithoutLanguage(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return address;
        }

        var host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        var path = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => !LanguageTag().IsMatch(part));
        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !LanguageQuery().IsMatch(pair));

        return $"{host}/{string.Join('/', path)}?{string.Join('&', query)}";
    }

    /// <summary>Returns the host without "www."; the address itself when it has none.</summary>
    public static string HostOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? WithoutLanguage(uri.GetLeftPart(UriPartial.Authority)) : address;

    // In this order: [label](address), href="address", (#), scheme://address, mailto:, www.
    [GeneratedRegex("""
        \[[^\]\n]*\]\(\s*([^)\s]*)[^)\n]*\)|href\s*=\s*["']?([^"'\s>]*)|\(\s*(\#[^)\s]*)\s*\)|\b([a-z][a-z0-9+.-]{1,20}://[^\s<>()"]*)|\b(mailto:[^\s<>()"]*)|\b(www\.[^\s<>()"]+)
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Links();

    [GeneratedRegex("^(en|fr)([-_][a-z]{2})?$", RegexOptions.IgnoreCase)]
    private static partial Regex LanguageTag();

    [GeneratedRegex("^[^=]*(lang|locale)[^=]*=", RegexOptions.IgnoreCase)]
    private static partial Regex LanguageQuery();
}
