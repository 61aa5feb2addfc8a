namespace NatoInternships.Domain.Values;

/// <summary>One text in both official languages. Neither may be missing where it is published (ruling A18).</summary>
/// <param name="En">British English.</param>
/// <param name="Fr">French, with its own typography (no-break spaces before high punctuation).</param>
public sealed record LocalizedText(string En, string Fr)
{
    public string In(Language language) => language == Language.French ? Fr : En;

    /// <summary>Whether both languages have words in them.</summary>
    public bool IsComplete => !string.IsNullOrWhiteSpace(En) && !string.IsNullOrWhiteSpace(Fr);
}
