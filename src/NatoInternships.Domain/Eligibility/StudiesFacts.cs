namespace NatoInternships.Domain.Eligibility;

/// <summary>What a person declares of university-level studies (rulings N11, A6).</summary>
public sealed record StudiesFacts
{
    public const int MaxCompletedYears = 20;

    /// <summary>Enrolled on the reference date: also with the thesis pending, or on leave and still enrolled.</summary>
    public required bool Enrolled { get; init; }

    /// <summary>Completed academic years of university-level study, 0 to <see cref="MaxCompletedYears"/>; null: not answered.</summary>
    public required int? CompletedYears { get; init; }

    /// <summary>Date on the diploma of the latest completed degree, else the day results were issued; null: no degree.</summary>
    public required DateOnly? LatestDegreeDate { get; init; }

    /// <summary>Claims education equivalent to university studies, which a person always weighs.</summary>
    public required bool ClaimsEquivalentEducation { get; init; }
}
