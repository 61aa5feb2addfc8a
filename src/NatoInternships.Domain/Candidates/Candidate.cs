namespace NatoInternships.Domain.Candidates;

/// <summary>Somebody who applies. One account has one candidate; several accounts of one person are found by HR (ruling A22).</summary>
public sealed class Candidate
{
    private Candidate()
    {
        Profile = null!;
    }

    public Candidate(Guid id, Guid userId, CandidateProfile profile, DateTimeOffset now)
    {
        Id = id;
        UserId = userId;
        CreatedAt = now;
        Profile = profile;
        ChangedAt = now;
    }

    public Guid Id { get; private set; }

    /// <summary>The account.</summary>
    public Guid UserId { get; private set; }

    public CandidateProfile Profile { get; private set; }

    /// <summary>The family name of the profile, else the only name, folded to lower case without accents: HR looks for two accounts of one person by it (ruling A22).</summary>
    public string? FamilyNameKey { get; private set; }

    /// <summary>Copied from the profile, for the same reason.</summary>
    public DateOnly? BirthDate { get; private set; }

    /// <summary>Rises by one with each change; a stale form is told by it.</summary>
    public int Revision { get; private set; } = 1;

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public void Change(CandidateProfile profile, string? familyNameKey, DateTimeOffset now)
    {
        Profile = profile;
        FamilyNameKey = familyNameKey;
        BirthDate = profile.BirthDate;
        Revision++;
        ChangedAt = now;
    }
}
