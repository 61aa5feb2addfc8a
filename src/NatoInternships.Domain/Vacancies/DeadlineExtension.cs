using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Vacancies;

/// <summary>One extension of a vacancy's deadline, for everybody alike (ruling A20): who, when, from, to and why. Never changed afterwards.</summary>
public sealed class DeadlineExtension
{
    /// <summary>Longest reason, in characters of one language.</summary>
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

    /// <summary>1 for the first of its vacancy: unique with it, so that of two extensions at once one loses and reads again.</summary>
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

    /// <summary>The account that extended.</summary>
    public Guid ExtendedBy { get; private set; }

    /// <summary>UTC. Drafts started before are told of it.</summary>
    public DateTimeOffset ExtendedAt { get; private set; }

    /// <summary>The last application, in order of id, whose holder was told: saved with the mails of its batch, so that each leaves once.</summary>
    public Guid? ToldUpTo { get; private set; }

    /// <summary>UTC; null while holders of drafts are still to be told.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    public ApplicationDeadline From => new(FromDate, FromTime);

    public ApplicationDeadline To => new(ToDate, ToTime);

    /// <summary>A batch of draft holders was told.</summary>
    public void Told(Guid lastApplicationId) => ToldUpTo = lastApplicationId;

    /// <summary>Nobody is left to tell.</summary>
    public void ToldAll(DateTimeOffset now) => ToldAt = now;
}
