using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Eligibility;

/// <summary>
/// The nationalities that a person chooses from: those of states, "stateless" and "not in this list" (ruling A27, ADR 0038). Territories
/// are not in the list. The list expresses no position on recognition.
/// </summary>
public static class Nationalities
{
    /// <summary>A user-assigned code of ISO 3166-1.</summary>
    public static readonly CountryCode Stateless = new("XX");

    /// <summary>A user-assigned code of ISO 3166-1.</summary>
    public static readonly CountryCode NotListed = new("ZZ");

    private static readonly LocalizedText StatelessName = new("Stateless", "Apatride");

    private static readonly LocalizedText NotListedName = new("Not in this list", "Ne figure pas dans cette liste");

    // Listed like any other. They are not members of the United Nations, so they never lead to a refusal.
    private static readonly IReadOnlyList<CountryCode> NotOfTheUnitedNations = [new("PS"), new("TW"), new("VA"), new("XK")];

    private static readonly IReadOnlyList<Country> ByEnglishName = [.. Countries.AllSortedBy(Language.English).Where(IsState)];

    private static readonly IReadOnlyList<Country> ByFrenchName = [.. Countries.AllSortedBy(Language.French).Where(IsState)];

    /// <summary>Returns the states in the alphabetical order of the language.</summary>
    public static IReadOnlyList<Country> StatesSortedBy(Language language) => language == Language.French ? ByFrenchName : ByEnglishName;

    /// <summary>Returns the states, then "stateless" and "not in this list".</summary>
    public static IReadOnlyList<Country> ChoicesIn(Language language) =>
        [.. StatesSortedBy(language), new Country(Stateless, StatelessName), new Country(NotListed, NotListedName)];

    /// <summary>Returns whether a form may send this code: a choice of the list, or a territory's code from an older form.</summary>
    public static bool IsKnown(string? code) =>
        code is { Length: CountryCode.Length } && code.All(char.IsAsciiLetter) && new CountryCode(code) is var known
        && (Countries.IsKnown(known) || known == Stateless || known == NotListed);

    /// <summary>
    /// Returns the choice for a stored or sent code. A territory becomes its state when it has only one and that is a member; otherwise
    /// <see cref="NotListed"/>. So a territory never leads to a refusal.
    /// </summary>
    public static CountryCode Of(CountryCode code) => PlaceNames.Territory(code) switch
    {
        null => code,
        { States: [var state] } when MemberStates.Find(state) is not null => state,
        _ => NotListed,
    };

    /// <summary>Returns whether the Internship Office decides, because the portal can neither accept nor refuse this nationality.</summary>
    public static bool NeedsReview(CountryCode code) =>
        code != Stateless && (NotOfTheUnitedNations.Contains(code) || !Countries.IsKnown(code) || PlaceNames.Territory(code) is not null);

    /// <summary>Returns the name of a choice. For a territory's code, returns the name of the choice that replaces it.</summary>
    public static string NameOf(CountryCode code, Language language)
    {
        var choice = Of(code);

        return choice == Stateless ? StatelessName.In(language)
            : choice == NotListed ? NotListedName.In(language)
            : Countries.NameOf(choice, language);
    }

    private static bool IsState(Country country) => PlaceNames.Territory(country.Code) is null;
}
