namespace NatoInternships.Web.UseCases.Vacancies;

/// <summary>What the Internship Office states to begin a vacancy.</summary>
public sealed record NewVacancy
{
    public required Guid CallId { get; init; }

    /// <summary>Six digits.</summary>
    public required string Number { get; init; }

    public required Guid DivisionId { get; init; }

    /// <summary>Brussels date of the deadline.</summary>
    public required DateOnly DeadlineDate { get; init; }

    /// <summary>Last Brussels minute.</summary>
    public required TimeOnly DeadlineTime { get; init; }
}
