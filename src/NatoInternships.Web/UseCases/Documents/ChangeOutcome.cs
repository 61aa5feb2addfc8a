using NatoInternships.Domain.Applications;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>How describing or removing a file ends.</summary>
public abstract record ChangeOutcome
{
    private ChangeOutcome()
    {
    }

    public sealed record Changed : ChangeOutcome;

    /// <summary>The dates are said to stand on a page that the file does not have.</summary>
    /// <param name="Pages">How many it has.</param>
    public sealed record PageBeyond(int Pages) : ChangeOutcome;

    /// <summary>The end that the proof shows is not that of the studies, and was not confirmed.</summary>
    /// <param name="StudiesEnd">As the profile says it.</param>
    public sealed record EndDiffers(DateOnly StudiesEnd) : ChangeOutcome;

    public sealed record DeadlinePassed(DateTimeOffset ClosedAt) : ChangeOutcome;

    /// <summary>Withdrawn, cancelled or closed: the content is read-only.</summary>
    public sealed record NotOpen(ApplicationStatus Status) : ChangeOutcome;

    /// <summary>No such application or file of this candidate.</summary>
    public sealed record NotFound : ChangeOutcome;

    internal static ChangeOutcome Closed(ClosedReason reason, OpenApplication application) => reason switch
    {
        ClosedReason.VacancyCancelled => new NotOpen(ApplicationStatus.VacancyCancelled),
        ClosedReason.DeadlinePassed => new DeadlinePassed(application.ClosesAt),
        _ => new NotOpen(application.Status),
    };
}
