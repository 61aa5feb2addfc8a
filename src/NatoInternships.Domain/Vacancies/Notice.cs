namespace NatoInternships.Domain.Vacancies;

/// <summary>One published version of a vacancy's text. Never changed: an edit publishes the next version (ruling P5).</summary>
public sealed class Notice
{
    private Notice()
    {
        Content = null!;
    }

    internal Notice(Guid id, Guid vacancyId, int version, NoticeContent content, DateTimeOffset publishedAt)
    {
        Id = id;
        VacancyId = vacancyId;
        Version = version;
        Content = content;
        PublishedAt = publishedAt;
    }

    public Guid Id { get; private set; }

    public Guid VacancyId { get; private set; }

    /// <summary>1 for the first, without gaps.</summary>
    public int Version { get; private set; }

    public NoticeContent Content { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }
}
