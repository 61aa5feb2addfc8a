using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Screening;
using NatoInternships.Web.UseCases.Screening;

namespace NatoInternships.Web.Areas.Admin.Screening;

/// <summary>
/// Numbers of applications by every combination of what the filters ask for. One query reads them, and the numbers of each filter are sums
/// under the other filters.
/// </summary>
public sealed class ScreeningCounts(IReadOnlyList<ScreeningCount> counts, ScreeningFilter filter)
{
    /// <summary>Applications under all filters.</summary>
    public int Found => Sum(count => Results(count) && Conditions(count) && Vacancies(count) && Officers(count) && States(count));

    /// <summary>Applications of the call under the search words alone.</summary>
    public int All => Sum(_ => true);

    /// <summary>Waiting applications with a condition that is not met or needs review.</summary>
    public int NeedReview => Sum(count => count is { State: ScreeningState.Waiting, Overall: not Verdict.Meets });

    /// <summary>Applications with a decision.</summary>
    public int Decided => Sum(count => count.State is ScreeningState.Eligible or ScreeningState.NotEligible);

    public int WaitingOf(Guid officerId) => Sum(count => count.State == ScreeningState.Waiting && count.OfficerId == officerId);

    public int WithResult(Verdict result) => Sum(count => count.Overall == result && Conditions(count) && Vacancies(count) && Officers(count) && States(count));

    public int WithCondition(string rule) => Sum(count => count.Of(rule) != Verdict.Meets && Results(count) && Vacancies(count) && Officers(count) && States(count));

    public int OfVacancy(Guid id) => Sum(count => count.VacancyId == id && Results(count) && Conditions(count) && Officers(count) && States(count));

    public int WithOfficer(Guid? id) => Sum(count => count.OfficerId == id && Results(count) && Conditions(count) && Vacancies(count) && States(count));

    public int InState(ScreeningState state) => Sum(count => count.State == state && Results(count) && Conditions(count) && Vacancies(count) && Officers(count));

    private bool Results(ScreeningCount count) => filter.Results.Count == 0 || filter.Results.Contains(count.Overall);

    private bool Conditions(ScreeningCount count) => filter.Conditions.Count == 0 || filter.Conditions.Any(rule => count.Of(rule) != Verdict.Meets);

    private bool Vacancies(ScreeningCount count) => filter.Vacancies.Count == 0 || filter.Vacancies.Contains(count.VacancyId);

    private bool Officers(ScreeningCount count) => filter.Officers.Count == 0 || filter.Officers.Contains(count.OfficerId);

    private bool States(ScreeningCount count) => filter.States.Count == 0 || filter.States.Contains(count.State);

    private int Sum(Func<ScreeningCount, bool> matches) => counts.Where(matches).Sum(count => count.Count);
}

/// <summary>The number of applications with one combination.</summary>
public sealed record ScreeningCount(Guid VacancyId, Guid? OfficerId, ScreeningState State, Verdict Nationality, Verdict Age, Verdict Studies, Verdict Language, int Count)
{
    public Verdict Overall { get; } = new[] { Nationality, Age, Studies, Language }.Max();

    public Verdict Of(string rule) => rule switch
    {
        RuleCodes.Nationality => Nationality,
        RuleCodes.Age => Age,
        RuleCodes.Studies => Studies,
        _ => Language,
    };
}
