namespace NatoInternships.Domain.Eligibility;

/// <summary>One published version of the rules. Never changed, because submissions name the version that judged them.</summary>
public sealed class CriteriaVersion
{
    public const int NameLength = 100;

    private CriteriaVersion()
    {
        Name = null!;
        Criteria = null!;
    }

    public CriteriaVersion(Guid id, string name, EligibilityCriteria criteria, DateTimeOffset publishedAt)
    {
        Id = id;
        Name = name;
        Criteria = criteria;
        PublishedAt = publishedAt;
    }

    public Guid Id { get; private set; }

    /// <summary>For staff, for example "Notice preset".</summary>
    public string Name { get; private set; }

    public EligibilityCriteria Criteria { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }
}
