namespace NatoInternships.Domain.Candidates;

/// <summary>One post, internship or voluntary activity.</summary>
public sealed record Experience
{
    public const int NameLength = 200;
    public const int DescriptionLength = 2000;

    /// <summary>Most entries a candidate may list.</summary>
    public const int MostEntries = 15;

    public required Guid Id { get; init; }

    public ExperienceKind? Kind { get; init; }

    public string? Role { get; init; }

    public string? Employer { get; init; }

    /// <summary>The first day of the month in which it began: nobody is asked for the day.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>The first day of the month in which it ended; null while it goes on.</summary>
    public DateOnly? EndDate { get; init; }

    public string? Description { get; init; }
}
