namespace NatoInternships.Web.UseCases.Vacancies;

/// <summary>The possible results of a new vacancy.</summary>
public abstract record CreateOutcome
{
    private CreateOutcome()
    {
    }

    public sealed record Created(string Number) : CreateOutcome;

    /// <summary>Another vacancy has this number.</summary>
    public sealed record NumberTaken : CreateOutcome;

    /// <summary>A clock change makes the deadline ambiguous or invalid.</summary>
    public sealed record DeadlineNotOneMoment : CreateOutcome;

    /// <summary>The deadline is past already.</summary>
    public sealed record DeadlinePassed : CreateOutcome;

    /// <summary>The call, the division or the vacancy to copy does not exist.</summary>
    public sealed record NotFound : CreateOutcome;
}
