using System.Globalization;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Reads email addresses. Accepts only those that every mail server can handle.</summary>
public static class MailAddress
{
    private const int LocalPartLength = 64;
    private const string LocalSigns = "!#$%&'*+/=?^_`{|}~.-";

    private static readonly IdnMapping Idn = new();

    /// <summary>Returns the trimmed address with its domain in lower case and ASCII form; null for an invalid one.</summary>
    public static string? Read(string? typed)
    {
        var text = (typed ?? "").Trim();
        var at = text.LastIndexOf('@');
        if (at is < 1 or > LocalPartLength || text.Length > AccountToken.EmailLength)
        {
            return null;
        }

        return IsLocalPart(text[..at]) && Domain(text[(at + 1)..]) is { } domain && at + 1 + domain.Length <= AccountToken.EmailLength
            ? $"{text[..at]}@{domain}"
            : null;
    }

    private static bool IsLocalPart(string local) =>
        local.All(c => char.IsAsciiLetterOrDigit(c) || LocalSigns.Contains(c, StringComparison.Ordinal))
        && !local.StartsWith('.') && !local.EndsWith('.') && !local.Contains("..", StringComparison.Ordinal);

    private static string? Domain(string typed)
    {
        string domain;
        try
        {
            domain = Idn.GetAscii(typed).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }

        var labels = domain.Split('.');

        return labels.Length >= 2 && labels[^1].Length >= 2 && labels.All(IsLabel) ? domain : null;
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63 && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && !label.StartsWith('-') && !label.EndsWith('-');
}
