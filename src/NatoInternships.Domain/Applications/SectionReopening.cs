using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Applications;

/// <summary>
/// One section of one application that can be changed after the deadline, until a given time and for a given cause (rulings A11, A23). The
/// rest of the application stays closed.
/// </summary>
public sealed class SectionReopening
{
    /// <summary>How long a refused file can be replaced, in whole Brussels days after the day of the refusal (ruling A23).</summary>
    public const int Days = 7;

    private SectionReopening()
    {
    }

    public Guid Id { get; private set; }

    public Guid ApplicationId { get; private set; }

    public ApplicationSection Section { get; private set; }

    public ReopeningCause Cause { get; private set; }

    /// <summary>The file that may be replaced; null when the whole section is open.</summary>
    public Guid? DocumentId { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>
    /// UTC, exclusive: the end of the last day in Brussels. Pages show it as 23:59, and the arrival time of a request decides, as for a
    /// deadline.
    /// </summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>
    /// When the candidate made the change; null while the reopening is unused. A used reopening allows no further change.
    /// </summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>The version that was submitted under this reopening, after the deadline; null while it is unused.</summary>
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
