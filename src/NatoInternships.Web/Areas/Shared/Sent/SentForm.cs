using System.Text.RegularExpressions;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Areas.Shared.Sent;

/// <summary>A form that was not taken, as it was typed, with a button that sends it again.</summary>
public sealed partial record SentForm
{
    /// <summary>Where it goes.</summary>
    public required string Path { get; init; }

    /// <summary>The token it came with, for a page that cannot make one; null where the page makes a fresh one.</summary>
    public string? Token { get; init; }

    /// <summary>Whether the page makes a token: it needs the key ring.</summary>
    public required bool HasFreshToken { get; init; }

    public required bool IsMultipart { get; init; }

    /// <summary>The field of the file that came with it and is to be chosen again; null without a file.</summary>
    public required string? FileField { get; init; }

    public required bool HadPassword { get; init; }

    /// <summary>What is sent, unchanged.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; }

    /// <summary>The texts that were typed, with their labels. Answers without a label on their page are sent again but not shown.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Shown { get; init; }

    /// <summary>With a fresh token.</summary>
    /// <param name="path">Where it goes.</param>
    /// <param name="fields">What was typed.</param>
    /// <param name="text">The page's texts, through which those of the form's own page are found.</param>
    public static SentForm Of(string path, SavedFields fields, PageText text)
    {
        return new SentForm
        {
            Path = path,
            HasFreshToken = true,
            IsMultipart = fields.IsMultipart,
            FileField = fields.FileField,
            HadPassword = fields.HadPassword,
            Fields = [.. fields.Fields.Select(field => KeyValuePair.Create(field.Name, field.Value))],
            Shown = Labelled(fields.Fields, text.For(fields.Area ?? "Shared", fields.Controller ?? "")),
        };
    }

    private static List<KeyValuePair<string, string>> Labelled(IReadOnlyList<SavedField> fields, PageText page) =>
    [
        .. fields
            .Where(field => !string.IsNullOrWhiteSpace(field.Value))
            .GroupBy(field => DatePart().Replace(field.Name, ""), StringComparer.Ordinal)
            .Select(group => (Name: LastName().Match(group.Key).Value, Value: string.Join(' ', group.Select(field => field.Value))))
            .Where(row => page.Has(row.Name) || row.Value.Contains(' ', StringComparison.Ordinal)) // What somebody wrote is shown; a code without a label says nothing.
            .Select(row => KeyValuePair.Create(page[page.Has(row.Name) ? row.Name : page.Has("Title") ? "Title" : "Sent_Typed"], page.Has($"{row.Name}_{row.Value}") ? page[$"{row.Name}_{row.Value}"] : row.Value)),
    ];

    [GeneratedRegex(@"\.(Day|Month|Year)$")]
    private static partial Regex DatePart();

    [GeneratedRegex(@"\w+(?=(\[\w*\])?$)")]
    private static partial Regex LastName();
}
