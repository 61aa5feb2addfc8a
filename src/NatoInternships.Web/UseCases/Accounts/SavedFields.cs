using System.Text.Json.Serialization;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>What somebody had typed into a form that could not be taken: text only, never a password, a token or a file.</summary>
public sealed record SavedFields
{
    /// <summary>More characters than this, names and values together, are not held.</summary>
    public const int MostCharacters = 256 * 1024;

    /// <summary>The same for a form that belongs to no account.</summary>
    public const int MostOfStrangers = 16 * 1024;

    /// <summary>A form of an anonymous user that is no longer than this is small: registration, sign-in and the self-check are.</summary>
    public const int Small = 4 * 1024;

    /// <summary>The page's texts are found by area and controller: they name the fields.</summary>
    public string? Area { get; init; }

    public string? Controller { get; init; }

    /// <summary>Sent as multipart: sent that way again.</summary>
    public bool IsMultipart { get; init; }

    /// <summary>The name of the field of a file that came with it and has to be chosen again; null without a file.</summary>
    public string? FileField { get; init; }

    /// <summary>A password was left out and has to be typed again.</summary>
    public bool HadPassword { get; init; }

    /// <summary>Sent, and not taken: the page says so. Otherwise its reader switched language.</summary>
    public bool WasRefused { get; init; }

    /// <summary>Whether the page it was sent from can be opened at the address it goes to.</summary>
    public bool HasPage { get; init; }

    /// <summary>The messages that stood beside the fields, in the language in which the form is to be shown.</summary>
    public IReadOnlyList<SavedError> Errors { get; init; } = [];

    public required IReadOnlyList<SavedField> Fields { get; init; }

    /// <summary>Characters of the fields, names and values together.</summary>
    [JsonIgnore]
    public int Length => Fields.Sum(one => one.Name.Length + one.Value.Length);
}

public sealed record SavedField(string Name, string Value);

public sealed record SavedError(string Field, string Message);
