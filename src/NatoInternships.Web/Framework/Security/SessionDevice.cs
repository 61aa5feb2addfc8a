namespace NatoInternships.Web.Framework.Security;

/// <summary>A browser and its system, for the list of sessions. The whole header would identify a person more than it helps.</summary>
public static class SessionDevice
{
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary>Returns for example "Firefox, Windows"; null when neither is known.</summary>
    public static string? Of(string? userAgent)
    {
        string?[] parts = [Find(Browsers, userAgent), Find(Systems, userAgent)];
        var known = string.Join(", ", parts.OfType<string>());

        return known.Length == 0 ? null : known;
    }

    private static string? Find((string Mark, string Name)[] marks, string? userAgent) =>
        userAgent is null ? null : Array.Find(marks, mark => userAgent.Contains(mark.Mark, StringComparison.Ordinal)).Name;
}
