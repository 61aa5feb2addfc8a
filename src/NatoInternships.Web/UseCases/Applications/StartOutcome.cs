namespace NatoInternships.Web.UseCases.Applications;

/// <summary>How starting an application ends.</summary>
public abstract record StartOutcome
{
    private StartOutcome()
    {
    }

    /// <summary>A draft was made, or the one that was there already is answered: starting twice is one draft.</summary>
    public sealed record Started(string Reference) : StartOutcome;

    public sealed record DeadlinePassed(DateTimeOffset ClosedAt) : StartOutcome;

    public sealed record VacancyCancelled : StartOutcome;

    public sealed record NotFound : StartOutcome;
}
