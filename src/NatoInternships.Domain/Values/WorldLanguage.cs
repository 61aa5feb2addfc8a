namespace NatoInternships.Domain.Values;

/// <summary>A language with its name in English and French.</summary>
/// <param name="Code">ISO 639-1 in lower case; ISO 639-3 for a language without a shorter code.</param>
/// <param name="Name">As inside a sentence: French names are in lower case.</param>
public sealed record WorldLanguage(string Code, LocalizedText Name)
{
    /// <summary>Returns the name with a capital, for a list or a heading.</summary>
    public string Title(Language language)
    {
        var name = Name.In(language);

        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
