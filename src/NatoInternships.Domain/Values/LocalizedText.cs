namespace NatoInternships.Domain.Values;

/// <summary>A text in both official languages. Both are required for publication (ruling A18).</summary>
/// <param name="En">British English.</param>
/// <param name="Fr">French, with its own typography (no-break spaces before high punctuation).</param>
public sealed record LocalizedText(string En, string Fr)
{
    public string In(Language language) => language == Language.French ? Fr : En;

    /// <summary>Whether both languages have text.</summary>
    public bool IsComplete => !string.IsNullOrWhiteSpace(En) && !string.IsNullOrWhiteSpace(Fr);
}
