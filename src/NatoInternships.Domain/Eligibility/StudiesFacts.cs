namespace NatoInternships.Domain.Eligibility;

/// <summary>What a person declares about university-level studies (rulings N11, A6).</summary>
public sealed record StudiesFacts
{
    public const int MaxCompletedYears = 20;

    /// <summary>Enrolled on the reference date. Includes a pending thesis, and leave while enrolled.</summary>
    public required bool Enrolled { get; init; }

    /// <summary>Completed academic years of university-level study, 0 to <see cref="MaxCompletedYears"/>; null when not answered.</summary>
    public required int? CompletedYears { get; init; }

    /// <summary>Date on the latest diploma, or the day the results were issued; null without a degree.</summary>
    public required DateOnly? LatestDegreeDate { get; init; }

    /// <summary>Whether the person claims education equivalent to university studies. The Internship Office always decides on it.</summary>
    public required bool ClaimsEquivalentEducation { get; init; }
}
