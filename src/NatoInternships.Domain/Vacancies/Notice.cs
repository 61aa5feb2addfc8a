namespace NatoInternships.Domain.Vacancies;

/// <summary>One published version of a vacancy's text and facts. Never changed: an edit publishes the next version (ruling P5).</summary>
public sealed class Notice
{
    private Notice()
    {
        Content = null!;
        Facts = null!;
    }

    internal Notice(Guid id, Guid vacancyId, int version, NoticeContent content, NoticeFacts facts, DateTimeOffset publishedAt)
    {
        Id = id;
        VacancyId = vacancyId;
        Version = version;
        Content = content;
        Facts = facts;
        PublishedAt = publishedAt;
    }

    public Guid Id { get; private set; }

    public Guid VacancyId { get; private set; }

    /// <summary>1 for the first version, without gaps.</summary>
    public int Version { get; private set; }

    public NoticeContent Content { get; private set; }

    /// <summary>The facts that this version shows. Its deadline is the one in force at the publication; extensions are rows of their own.</summary>
    public NoticeFacts Facts { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }
}
