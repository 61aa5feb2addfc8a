namespace NatoInternships.Domain.Candidates;

/// <summary>A person's name. One name is enough: it stands in <see cref="GivenNames"/>, without a family name (ruling A27).</summary>
public sealed record PersonName
{
    private PersonName(string? givenNames, string? familyName)
    {
        GivenNames = givenNames;
        FamilyName = familyName;
    }

    public string? GivenNames { get; }

    public string? FamilyName { get; }

    /// <summary>Whether the person has one name only.</summary>
    public bool IsSingle => GivenNames is not null && FamilyName is null;

    /// <summary>"Ada Peeters", "Sukarno"; null where no name is given.</summary>
    public string? Full => (GivenNames, FamilyName) switch
    {
        (null, var family) => family,
        (var given, null) => given,
        var (given, family) => $"{given} {family}",
    };

    /// <summary>The name under which the person is filed: the family name, else the only name.</summary>
    public string? Filed => FamilyName ?? GivenNames;

    /// <summary>Takes what was typed: blanks around a name are cut, an empty name is none, a single name moves to the given names.</summary>
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
