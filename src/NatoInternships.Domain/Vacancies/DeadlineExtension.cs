using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Vacancies;

/// <summary>One extension of a vacancy's deadline for all candidates (ruling A20): who, when, from, to and why. Never changed.</summary>
public sealed class DeadlineExtension
{
    /// <summary>Highest number of characters of the reason in one language.</summary>
    public const int ReasonLength = 300;

    private DeadlineExtension()
    {
        Reason = null!;
    }

    internal DeadlineExtension(Vacancy vacancy, int number, ApplicationDeadline to, LocalizedText reason, Guid extendedBy, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        VacancyId = vacancy.Id;
        Number = number;
        FromDate = vacancy.DeadlineDate;
        FromTime = vacancy.DeadlineTime;
        ToDate = to.Date;
        ToTime = to.LastMinute;
        Reason = reason;
        ExtendedBy = extendedBy;
        ExtendedAt = now;
    }

    public Guid Id { get; private set; }

    public Guid VacancyId { get; private set; }

    /// <summary>
    /// 1 for the first extension of the vacancy. Unique with the vacancy, so that one of two parallel extensions fails and retries.
    /// </summary>
    public int Number { get; private set; }

    /// <summary>Brussels date before.</summary>
    public DateOnly FromDate { get; private set; }

    /// <summary>Brussels time before, whole minutes.</summary>
    public TimeOnly FromTime { get; private set; }

    /// <summary>Brussels date after.</summary>
    public DateOnly ToDate { get; private set; }

    /// <summary>Brussels time after, whole minutes.</summary>
    public TimeOnly ToTime { get; private set; }

    /// <summary>Shown on the notice and in the mail, in both languages.</summary>
    public LocalizedText Reason { get; private set; }

    /// <summary>The id of the account that extended.</summary>
    public Guid ExtendedBy { get; private set; }

    /// <summary>UTC. Holders of earlier drafts get a mail about it.</summary>
    public DateTimeOffset ExtendedAt { get; private set; }

    /// <summary>
    /// The last application, in order of id, whose holder was informed. Saved with the mails of its batch, so that each mail is sent once.
    /// </summary>
    public Guid? ToldUpTo { get; private set; }

    /// <summary>UTC; null while some holders of drafts are not informed yet.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    public ApplicationDeadline From => new(FromDate, FromTime);

    public ApplicationDeadline To => new(ToDate, ToTime);

    /// <summary>Records that a batch of draft holders was informed.</summary>
    public void Told(Guid lastApplicationId) => ToldUpTo = lastApplicationId;

    /// <summary>Records that all draft holders were informed.</summary>
    public void ToldAll(DateTimeOffset now) => ToldAt = now;
}
