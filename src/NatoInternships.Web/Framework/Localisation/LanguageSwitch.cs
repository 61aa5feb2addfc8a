using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using NatoInternships.Domain.Values;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Framework.Localisation;

/// <summary>
/// What the language switch of a page with a form sends beside the form's fields: the page to show, and its errors in the other
/// language. It is protected, so that no other site can make the portal show a page or a message of its choosing.
/// </summary>
public sealed class LanguageSwitch(IDataProtectionProvider protection)
{
    /// <summary>Where the switch sends the form, without the language.</summary>
    public const string Path = "/language";

    /// <summary>The name of the button. It starts like the names of tokens, which are never held.</summary>
    public const string Field = "__page";

    private const string ReturnKey = "returnUrl";

    private readonly IDataProtector protector = protection.CreateProtector("NatoInternships.LanguageSwitch");

    /// <summary>The query of the same page in the other language: a page to return to changes its language too.</summary>
    public static QueryString Query(IQueryCollection asked, Language language) => QueryString.Create(asked
        .Where(pair => pair.Key != LanguageInPath.SwitchKey)
        .SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, Translated(pair.Key, value, language)))));

    /// <summary>The value of a field or query key: an address of the portal in another language, anything else as it is.</summary>
    public static string? Translated(string key, string? value, Language language) =>
        string.Equals(key, ReturnKey, StringComparison.OrdinalIgnoreCase) && value is not null ? InLanguage(value, language) : value;

    /// <summary>The same address of the portal in this language; an address without a language stays as it is.</summary>
    public static string InLanguage(string address, Language language) =>
        address is ['/', ..] && PageLanguage.FromCode(address.Split('/', '?', '#')[1]) is not null ? $"/{language.Code()}{address[3..]}" : address;

    public string Write(PathString page, QueryString query, IReadOnlyList<SavedError> errors) =>
        Convert.ToBase64String(protector.Protect(JsonSerializer.SerializeToUtf8Bytes(new SwitchedPage(page.Value ?? "/", query.Value ?? "", errors))));

    /// <summary>Null for anything that the portal did not write.</summary>
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

/// <param name="Path">Of the page, without the language.</param>
/// <param name="Query">With its question mark; empty without a query.</param>
/// <param name="Errors">In the language to switch to.</param>
public sealed record SwitchedPage(string Path, string Query, IReadOnlyList<SavedError> Errors);
