namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>What somebody had typed into a form that could not be taken: text only, never a password, a token or a file.</summary>
public sealed record HeldFields
{
    /// <summary>More characters than this, names and values together, are not held.</summary>
    public const int MostCharacters = 256 * 1024;

    /// <summary>The same for a form that belongs to no account.</summary>
    public const int MostOfStrangers = 16 * 1024;

    /// <summary>The page's texts are found by area and controller: they name the fields.</summary>
    public string? Area { get; init; }

    public string? Controller { get; init; }

    /// <summary>Sent as multipart: sent that way again.</summary>
    public bool IsMultipart { get; init; }

    /// <summary>The name of the field of a file that came with it and has to be chosen again; null without a file.</summary>
    public string? FileField { get; init; }

    /// <summary>A password was left out and has to be typed again.</summary>
    public bool HadPassword { get; init; }

    public required IReadOnlyList<HeldField> Fields { get; init; }
}

public sealed record HeldField(string Name, string Value);
