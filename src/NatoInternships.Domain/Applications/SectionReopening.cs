using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Applications;

/// <summary>
/// One section of one application that takes changes although the deadline has passed, until a stated time and for a stated cause
/// (rulings A11, A23). Nothing else of the application opens with it.
/// </summary>
public sealed class SectionReopening
{
    /// <summary>How long a refused file can be replaced, in whole Brussels days after the day it was refused (ruling A23).</summary>
    public const int Days = 7;

    private SectionReopening()
    {
    }

    public Guid Id { get; private set; }

    public Guid ApplicationId { get; private set; }

    public ApplicationSection Section { get; private set; }

    public ReopeningCause Cause { get; private set; }

    /// <summary>The file that may be replaced; null where the whole section is open.</summary>
    public Guid? DocumentId { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>UTC, exclusive: the end of the last day in Brussels, told as 23:59 like a deadline and judged by arrival like one.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>When the change was made; nothing more is taken after it.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>The version that was submitted under it, after the deadline; null while it is not used.</summary>
    public int? MadeVersion { get; private set; }

    /// <summary>Reopens the documents for one refused file, for <see cref="Days"/> full days.</summary>
    public static SectionReopening ForRefusedFile(Guid applicationId, Guid documentId, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ApplicationId = applicationId,
        Section = ApplicationSection.Documents,
        Cause = ReopeningCause.FileRefused,
        DocumentId = documentId,
        OpenedAt = now,
        Until = new ApplicationDeadline(BrusselsTime.From(now).Date.AddDays(Days), new TimeOnly(23, 59)).ClosesAt,
    };

    public bool IsOpenAt(DateTimeOffset arrivedAt) => UsedAt is null && arrivedAt < Until;

    internal void Use(int madeVersion, DateTimeOffset now)
    {
        MadeVersion = madeVersion;
        UsedAt = now;
    }
}
