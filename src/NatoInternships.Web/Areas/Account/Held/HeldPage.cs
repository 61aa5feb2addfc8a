namespace NatoInternships.Web.Areas.Account.Held;

/// <summary>A form as it was typed.</summary>
public sealed record HeldPage
{
    /// <summary>Where it goes.</summary>
    public required string Path { get; init; }

    public required bool IsMultipart { get; init; }

    public required bool HadFile { get; init; }

    public required bool HadPassword { get; init; }

    /// <summary>What is sent, unchanged.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Sent { get; init; }

    /// <summary>What is shown: label and value, without what only the program reads.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Shown { get; init; }
}
