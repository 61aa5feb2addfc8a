namespace NatoInternships.Web.UseCases.Applications;

/// <summary>The possible results of starting an application.</summary>
public abstract record StartOutcome
{
    private StartOutcome()
    {
    }

    /// <summary>A draft was created, or it already existed.</summary>
    public sealed record Started(string Reference) : StartOutcome;

    public sealed record DeadlinePassed(DateTimeOffset ClosedAt) : StartOutcome;

    public sealed record VacancyCancelled : StartOutcome;

    public sealed record NotFound : StartOutcome;
}
