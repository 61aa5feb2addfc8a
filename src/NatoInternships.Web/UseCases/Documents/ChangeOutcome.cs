using NatoInternships.Domain.Applications;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>The possible results of describing or removing a file.</summary>
public abstract record ChangeOutcome
{
    private ChangeOutcome()
    {
    }

    public sealed record Changed : ChangeOutcome;

    /// <summary>The given page number is higher than the file's number of pages.</summary>
    /// <param name="Pages">Number of pages of the file.</param>
    public sealed record PageBeyond(int Pages) : ChangeOutcome;

    /// <summary>The end of studies that the proof shows differs from the profile and is not confirmed.</summary>
    /// <param name="StudiesEnd">The end of studies in the profile.</param>
    public sealed record EndDiffers(DateOnly StudiesEnd) : ChangeOutcome;

    public sealed record DeadlinePassed(DateTimeOffset ClosedAt) : ChangeOutcome;

    /// <summary>Withdrawn, cancelled or closed: the content is read-only.</summary>
    public sealed record NotOpen(ApplicationStatus Status) : ChangeOutcome;

    /// <summary>The candidate has no such application or file.</summary>
    public sealed record NotFound : ChangeOutcome;

    internal static ChangeOutcome Closed(ClosedReason reason, OpenApplication application) => reason switch
    {
        ClosedReason.VacancyCancelled => new NotOpen(ApplicationStatus.VacancyCancelled),
        ClosedReason.DeadlinePassed => new DeadlinePassed(application.ClosesAt),
        _ => new NotOpen(application.Status),
    };
}
