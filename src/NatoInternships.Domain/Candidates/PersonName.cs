namespace NatoInternships.Domain.Candidates;

/// <summary>A person's name. One name is enough: it is in <see cref="GivenNames"/>, and the family name is null (ruling A27).</summary>
public sealed record PersonName
{
    private PersonName(string? givenNames, string? familyName)
    {
        GivenNames = givenNames;
        FamilyName = familyName;
    }

    public string? GivenNames { get; }

    public string? FamilyName { get; }

    /// <summary>Whether the person has only one name.</summary>
    public bool IsSingle => GivenNames is not null && FamilyName is null;

    /// <summary>For example "Ada Peeters" or "Sukarno"; null when there is no name.</summary>
    public string? Full => (GivenNames, FamilyName) switch
    {
        (null, var family) => family,
        (var given, null) => given,
        var (given, family) => $"{given} {family}",
    };

    /// <summary>The name for sorting and searching: the family name, or the only name.</summary>
    public string? Filed => FamilyName ?? GivenNames;

    /// <summary>
    /// Creates a name from typed text. Trims blanks, turns an empty name into null, and moves a single name to the given names.
    /// </summary>
    public static PersonName From(string? givenNames, string? familyName, bool isSingle = false)
    {
        var (given, family) = (Trimmed(givenNames), Trimmed(familyName));

        return isSingle && given is null ? new PersonName(family, null) : new PersonName(given, family);
    }

    public static PersonName Of(CandidateProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);

        return From(profile.GivenNames, profile.FamilyName);
    }

    private static string? Trimmed(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();
}
