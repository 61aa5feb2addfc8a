using System.Text.Json.Serialization;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>The typed text of a form that was not accepted. Never contains a password, a token or a file.</summary>
public sealed record SavedFields
{
    /// <summary>Highest number of characters of names and values together. A larger form is not saved.</summary>
    public const int MostCharacters = 256 * 1024;

    /// <summary>The same for a form of an anonymous user.</summary>
    public const int MostOfStrangers = 16 * 1024;

    /// <summary>A form of an anonymous user up to this length is small, such as registration, sign-in and eligibility check.</summary>
    public const int Small = 4 * 1024;

    /// <summary>Area and controller of the form. The page's texts, which name the fields, are found by them.</summary>
    public string? Area { get; init; }

    public string? Controller { get; init; }

    /// <summary>Whether the form was posted as multipart. It is posted again in the same way.</summary>
    public bool IsMultipart { get; init; }

    /// <summary>The name of the field of an attached file, which must be chosen again; null without a file.</summary>
    public string? FileField { get; init; }

    /// <summary>Whether a password was left out, which must be typed again.</summary>
    public bool HadPassword { get; init; }

    /// <summary>Whether the form was posted and not accepted, which the page says. Otherwise the user switched the language.</summary>
    public bool WasRefused { get; init; }

    /// <summary>Whether GET on the form's target shows its page.</summary>
    public bool HasPage { get; init; }

    /// <summary>The errors beside the fields, in the language in which the form will be shown.</summary>
    public IReadOnlyList<SavedError> Errors { get; init; } = [];

    public required IReadOnlyList<SavedField> Fields { get; init; }

    /// <summary>Number of characters of names and values together.</summary>
    [JsonIgnore]
    public int Length => Fields.Sum(one => one.Name.Length + one.Value.Length);
}

public sealed record SavedField(string Name, string Value);

/// <param name="Field">The field of the form.</param>
/// <param name="Message">In the language in which the form will be shown.</param>
/// <param name="InOther">The message in the other language, for the next switch.</param>
public sealed record SavedError(string Field, string Message, string? InOther = null);
