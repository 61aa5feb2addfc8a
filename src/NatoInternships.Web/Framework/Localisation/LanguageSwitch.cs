using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using NatoInternships.Domain.Values;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Framework.Localisation;

/// <summary>
/// The extra field that the language switch posts with a form: the page to show, and its errors in the other language. It is encrypted, so
/// that another site cannot make the portal show a page or message of its choice.
/// </summary>
public sealed class LanguageSwitch(IDataProtectionProvider protection)
{
    /// <summary>The path to which the switch posts the form, without the language.</summary>
    public const string Path = "/language";

    /// <summary>The name of the button. It starts like the names of tokens, which are never saved.</summary>
    public const string Field = "__page";

    private const string ReturnKey = "returnUrl";

    private readonly IDataProtector protector = protection.CreateProtector("NatoInternships.LanguageSwitch");

    /// <summary>Returns the query of the same page in the other language. Changes the language of a return URL too.</summary>
    public static QueryString Query(IQueryCollection asked, Language language) => QueryString.Create(asked
        .Where(pair => pair.Key != LanguageInPath.SwitchKey)
        .SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, Translated(pair.Key, value, language)))));

    /// <summary>Returns the value of a field or query key. Changes the language of a return URL; other values stay unchanged.</summary>
    public static string? Translated(string key, string? value, Language language) =>
        string.Equals(key, ReturnKey, StringComparison.OrdinalIgnoreCase) && value is not null ? InLanguage(value, language) : value;

    /// <summary>Returns the same URL in this language. A URL without a language stays unchanged.</summary>
    public static string InLanguage(string address, Language language) =>
        address is ['/', ..] && PageLanguage.FromCode(address.Split('/', '?', '#')[1]) is not null ? $"/{language.Code()}{address[3..]}" : address;

    public string Write(PathString page, QueryString query, IReadOnlyList<SavedError> errors) =>
        Convert.ToBase64String(protector.Protect(JsonSerializer.SerializeToUtf8Bytes(new SwitchedPage(page.Value ?? "/", query.Value ?? "", errors))));

    /// <summary>Returns null for a value that the portal did not write.</summary>
    public SwitchedPage? Read(string? written)
    {
        try
        {
            return written is null ? null : JsonSerializer.Deserialize<SwitchedPage>(protector.Unprotect(Convert.FromBase64String(written)));
        }
        catch (Exception exception) when (exception is FormatException or System.Security.Cryptography.CryptographicException or JsonException)
        {
            return null;
        }
    }
}

/// <param name="Path">The path of the page, without the language.</param>
/// <param name="Query">With its question mark; empty without a query.</param>
/// <param name="Errors">In the new language.</param>
public sealed record SwitchedPage(string Path, string Query, IReadOnlyList<SavedError> Errors);
