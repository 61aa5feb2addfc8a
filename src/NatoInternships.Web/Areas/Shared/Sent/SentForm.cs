using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Areas.Shared.Sent;

/// <summary>A form that was not taken, as it was typed, with a button that sends it again.</summary>
public sealed record SentForm
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

    /// <summary>What is shown: label and value, in words.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Shown { get; init; }

    /// <summary>With a fresh token.</summary>
    /// <param name="path">Where it goes.</param>
    /// <param name="fields">What was typed.</param>
    /// <param name="text">The page's texts, through which those of the form's own page are found.</param>
    public static SentForm Of(string path, SavedFields fields, PageText text)
    {
        var area = fields.Area ?? "Shared";
        var words = new SentWords(text.For(area, fields.Controller ?? ""), text.For(area, "Shared"), text);

        return new SentForm
        {
            Path = path,
            HasFreshToken = true,
            IsMultipart = fields.IsMultipart,
            FileField = fields.FileField,
            HadPassword = fields.HadPassword,
            Fields = [.. fields.Fields.Select(field => KeyValuePair.Create(field.Name, field.Value))],
            Shown = words.Rows(fields.Fields),
        };
    }
}
