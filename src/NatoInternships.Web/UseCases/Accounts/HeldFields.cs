namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>What somebody had typed into a form that could not be taken: text only, never a password, a token or a file.</summary>
public sealed record HeldFields
{
    /// <summary>More characters than this, names and values together, are not held.</summary>
    public const int MostCharacters = 256 * 1024;

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
    public IReadOnlyList<HeldError> Errors { get; init; } = [];

    public required IReadOnlyList<HeldField> Fields { get; init; }
}

public sealed record HeldField(string Name, string Value);

public sealed record HeldError(string Field, string Message);
