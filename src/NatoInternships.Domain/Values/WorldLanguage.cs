namespace NatoInternships.Domain.Values;

/// <summary>A language with its name in both official ones.</summary>
/// <param name="Code">ISO 639-1 in lower case.</param>
/// <param name="Name">French names are in lower case, as French writes them.</param>
public sealed record WorldLanguage(string Code, LocalizedText Name);
