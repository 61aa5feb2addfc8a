using System.ComponentModel.DataAnnotations;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Candidates.YourStudies;

public sealed record YourStudiesInput : SectionInput, ISectionInput<YourStudiesInput, CandidateProfile>
{
    public StudySituation? Situation { get; init; }

    public string? Institution { get; init; }

    public string? Degree { get; init; }

    public DegreeLevel? Level { get; init; }

    public string? Field { get; init; }

    public DateInput? Start { get; init; } = new();

    public DateInput? End { get; init; } = new();

    public int? CompletedYears { get; init; }

    public bool? HoldsDegree { get; init; }

    public string? CompletedDegree { get; init; }

    public DegreeLevel? CompletedDegreeLevel { get; init; }

    public string? CompletedDegreeInstitution { get; init; }

    public DateInput? CompletedDegreeDate { get; init; } = new();

    [DataType(DataType.MultilineText)]
    public string? EquivalentEducation { get; init; }

    public string? AverageGrade { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    public static object Part(CandidateProfile profile) => profile.Studies;

    public static YourStudiesInput From(CandidateProfile profile)
    {
        var studies = profile.Studies;

        return new YourStudiesInput
        {
            Situation = studies.Situation,
            Institution = studies.Institution,
            Degree = studies.Degree,
            Level = studies.Level,
            Field = studies.Field,
            Start = studies.StartDate is { } start ? DateInput.FromMonth(start) : new DateInput(),
            End = Boxes(studies.EndDate),
            CompletedYears = studies.CompletedYears,
            HoldsDegree = studies.Situation == StudySituation.Graduate ? true : studies.HoldsDegree,
            CompletedDegree = studies.CompletedDegree,
            CompletedDegreeLevel = studies.CompletedDegreeLevel,
            CompletedDegreeInstitution = studies.CompletedDegreeInstitution,
            CompletedDegreeDate = Boxes(studies.CompletedDegreeDate),
            EquivalentEducation = studies.EquivalentEducation,
            AverageGrade = studies.AverageGrade,
            Reason = studies.Reason,
        };
    }

    public CandidateProfile Into(CandidateProfile profile) => profile with
    {
        Studies = new Studies
        {
            Situation = Situation,
            Institution = Institution?.Trim(),
            Degree = Degree?.Trim(),
            Level = Level,
            Field = Field,
            StartDate = Start?.ToMonth(),
            EndDate = End?.ToDate(),
            CompletedYears = CompletedYears,
            HoldsDegree = Situation == StudySituation.Graduate ? true : HoldsDegree,
            CompletedDegree = CompletedDegree?.Trim(),
            CompletedDegreeLevel = CompletedDegreeLevel,
            CompletedDegreeInstitution = CompletedDegreeInstitution?.Trim(),
            CompletedDegreeDate = CompletedDegreeDate?.ToDate(),
            EquivalentEducation = EquivalentEducation,
            AverageGrade = AverageGrade?.Trim(),
            Reason = Reason,
        },
    };

    private static DateInput Boxes(DateOnly? date) => date is { } day ? DateInput.From(day) : new DateInput();
}
