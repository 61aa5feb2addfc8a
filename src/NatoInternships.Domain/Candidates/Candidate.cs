namespace NatoInternships.Domain.Candidates;

/// <summary>
/// A person who applies. One account has one candidate. The Internship Office finds several accounts of one person (ruling A22).
/// </summary>
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

    /// <summary>The id of the account.</summary>
    public Guid UserId { get; private set; }

    public CandidateProfile Profile { get; private set; }

    /// <summary>
    /// The family name of the profile, or the only name, in lower case without accents. The Internship Office finds duplicate accounts by
    /// it (ruling A22).
    /// </summary>
    public string? FamilyNameKey { get; private set; }

    /// <summary>The birth date of the profile, copied for the same search.</summary>
    public DateOnly? BirthDate { get; private set; }

    /// <summary>The concurrency token. Increases by one with each change, so that a form with older data is rejected.</summary>
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
