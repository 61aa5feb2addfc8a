using System.Text.RegularExpressions;
using NatoInternships.Web.Infrastructure.Localisation;

namespace NatoInternships.Web.Areas.Shared.Sent;

/// <summary>Names of fields as their own page says them; where it has no text of that name, the name in words.</summary>
public sealed partial class FieldLabels(PageText page, PageText shared)
{
    private static readonly string[] Technical = ["Stamp", "Seen", "Revision", "Token", "ReturnUrl", "then", "Version"];

    /// <summary>Whether a person typed it: stamps and the like are sent along unseen.</summary>
    public static bool IsTyped(string name) => !Technical.Contains(Last(name), StringComparer.OrdinalIgnoreCase);

    public string Of(string name)
    {
        var parts = Parts(name);
        var last = parts[^1];
        if (last is "Day" or "Month" or "Year" && parts.Length > 1)
        {
            return $"{Label(parts[^2])} – {shared[$"Date_{last}"].ToLower(shared.Language.Culture())}";
        }

        return Label(last);
    }

    private string Label(string part) => page.Has(part) ? page[part] : Words().Replace(part, " ").Trim();

    private static string Last(string name) => Parts(name)[^1];

    private static string[] Parts(string name) => Indices().Replace(name, "").Split('.');

    [GeneratedRegex(@"\[\w*\]")]
    private static partial Regex Indices();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Words();
}
