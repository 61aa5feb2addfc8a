using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Candidates;

/// <summary>One post, internship or voluntary activity.</summary>
public sealed record Experience
{
    public const int NameLength = 200;
    public const int DescriptionLength = 2000;

    /// <summary>Highest number of entries of one candidate.</summary>
    public const int MostEntries = 15;

    public required Guid Id { get; init; }

    public ExperienceKind? Kind { get; init; }

    public string? Role { get; init; }

    public string? Employer { get; init; }

    /// <summary>The first day of the month in which it began. The form does not ask for the day.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>The first day of the month in which it ended; null while it continues.</summary>
    public DateOnly? EndDate { get; init; }

    public string? Description { get; init; }
}
