namespace NatoInternships.Domain.Values;

/// <summary>A country or territory with its short name in both languages.</summary>
public sealed record Country(CountryCode Code, LocalizedText Name);
