using NatoInternships.Domain.Eligibility;

namespace NatoInternships.Domain.Candidates;

/// <summary>What a candidate says of their studies. Anything may be missing while it is a draft.</summary>
public sealed record Studies
{
    public const int NameLength = 200;
    public const int TextLength = 2000;
    public const int GradeLength = 60;

    /// <summary>Most academic years one may count.</summary>
    public const int MostYears = 20;

    public StudySituation? Situation { get; init; }

    /// <summary>The university of the current or latest studies, in its own language.</summary>
    public string? Institution { get; init; }

    /// <summary>The degree studied for, or the latest studies' title.</summary>
    public string? Degree { get; init; }

    public DegreeLevel? Level { get; init; }

    /// <summary>Code of a <c>StudyField</c> (ISCED-F 2013).</summary>
    public string? Field { get; init; }

    /// <summary>The first day of the month in which the studies began: nobody is asked for the day.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>The planned end while enrolled, else the day the studies ended.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>Completed academic years of university-level study, 0 to 20.</summary>
    public int? CompletedYears { get; init; }

    /// <summary>Whether a degree has been completed already; asked of those who are enrolled, given for graduates.</summary>
    public bool? HoldsDegree { get; init; }

    /// <summary>The latest completed degree's title.</summary>
    public string? CompletedDegree { get; init; }

    public DegreeLevel? CompletedDegreeLevel { get; init; }

    /// <summary>The latest completed degree's university.</summary>
    public string? CompletedDegreeInstitution { get; init; }

    /// <summary>The date on the latest completed diploma, else the day the results were issued.</summary>
    public DateOnly? CompletedDegreeDate { get; init; }

    /// <summary>What the equivalent education is.</summary>
    public string? EquivalentEducation { get; init; }

    /// <summary>As printed, with its scale.</summary>
    public string? AverageGrade { get; init; }

    /// <summary>Why somebody whose studies do not meet the rule applies all the same (ruling A6).</summary>
    public string? Reason { get; init; }

    /// <summary>Returns the planned end of ongoing studies, with which a proof of them is compared; null where there are none.</summary>
    public DateOnly? OngoingUntil() => Situation == StudySituation.Enrolled ? EndDate : null;

    /// <summary>The facts the rules look at; null while the situation is unanswered.</summary>
    public StudiesFacts? Facts() => Situation is null
        ? null
        : new StudiesFacts
        {
            Enrolled = Situation == StudySituation.Enrolled,
            CompletedYears = CompletedYears,
            LatestDegreeDate = Situation == StudySituation.Graduate || HoldsDegree == true ? CompletedDegreeDate : null,
            ClaimsEquivalentEducation = Situation == StudySituation.EquivalentEducation,
        };
}
