using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Eligibility;

/// <summary>A territory, a part of a state or another name of a state that people may look for in the list of nationalities.</summary>
/// <param name="Name">In both languages.</param>
/// <param name="Code">The ISO 3166-1 code of a territory; null for a name without one.</param>
/// <param name="States">The states whose nationality its people have. Empty for uninhabited territories, and where states disagree.</param>
public sealed record PlaceName(LocalizedText Name, CountryCode? Code, IReadOnlyList<CountryCode> States);
