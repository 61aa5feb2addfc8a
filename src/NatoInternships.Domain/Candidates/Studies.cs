using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Candidates;

/// <summary>What a candidate declares about their studies. Any part may be missing in a draft.</summary>
public sealed record Studies
{
    public const int NameLength = 200;
    public const int TextLength = 2000;
    public const int GradeLength = 60;

    /// <summary>Highest number of academic years.</summary>
    public const int MostYears = 20;

    public StudySituation? Situation { get; init; }

    /// <summary>The university of the current or latest studies, in its own language.</summary>
    public string? Institution { get; init; }

    /// <summary>The degree of the current studies, or the title of the latest ones.</summary>
    public string? Degree { get; init; }

    public DegreeLevel? Level { get; init; }

    /// <summary>Code of a <c>StudyField</c> (ISCED-F 2013).</summary>
    public string? Field { get; init; }

    /// <summary>The first day of the month in which the studies began. The form does not ask for the day.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>The planned end while enrolled; otherwise the day the studies ended.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>Completed academic years of university-level study, 0 to 20.</summary>
    public int? CompletedYears { get; init; }

    /// <summary>Whether the candidate has completed a degree. Enrolled candidates answer it; for graduates it is true.</summary>
    public bool? HoldsDegree { get; init; }

    /// <summary>The latest completed degree's title.</summary>
    public string? CompletedDegree { get; init; }

    public DegreeLevel? CompletedDegreeLevel { get; init; }

    /// <summary>The latest completed degree's university.</summary>
    public string? CompletedDegreeInstitution { get; init; }

    /// <summary>The date on the latest diploma, or the day the results were issued.</summary>
    public DateOnly? CompletedDegreeDate { get; init; }

    /// <summary>A description of the equivalent education.</summary>
    public string? EquivalentEducation { get; init; }

    /// <summary>The grade as printed, with its scale.</summary>
    public string? AverageGrade { get; init; }

    /// <summary>Why the candidate applies although their studies do not meet the condition (ruling A6).</summary>
    public string? Reason { get; init; }

    /// <summary>Returns the planned end of ongoing studies, to compare with a proof of them; null when no studies are ongoing.</summary>
    public DateOnly? OngoingUntil() => Situation == StudySituation.Enrolled ? EndDate : null;

    /// <summary>Returns the date of the latest degree, to compare with a diploma; null when the candidate holds none or gave no date.</summary>
    public DateOnly? DegreeHeldOn() => Situation == StudySituation.Graduate || HoldsDegree == true ? CompletedDegreeDate : null;

    /// <summary>Returns the facts for the rules; null while the situation is unanswered.</summary>
    public StudiesFacts? Facts() => Situation is null
        ? null
        : new StudiesFacts
        {
            Enrolled = Situation == StudySituation.Enrolled,
            CompletedYears = CompletedYears,
            LatestDegreeDate = DegreeHeldOn(),
            ClaimsEquivalentEducation = Situation == StudySituation.EquivalentEducation,
        };
}
