using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Search;
using NatoInternships.Infrastructure.Seeding.Notices;

namespace NatoInternships.Infrastructure.Seeding;

/// <summary>
/// The demo calls: the real one of 2025 with its numbers and dates, and one with a deadline about a month after the first start, so that
/// every page can be tried today.
/// </summary>
internal static class DemoCalls
{
    private static readonly TimeOnly LastMinute = new(23, 59);
    private static readonly Money Grant = new(1286.09m, "EUR");

    private static readonly (string Suffix, string Division, Guid OrganisationId, NoticeContent Content)[] Notices =
    [
        ("0702", "PASP", Organisations.InternationalStaff, PoliticalAffairsNotice.Content),
        ("0715", "PDD", Organisations.InternationalStaff, PublicDiplomacyNotice.Content),
        ("0720", "DI", Organisations.InternationalStaff, DefenceInvestmentNotice.Content),
        ("0833", "IHC", Organisations.InternationalStaff, InnovationHybridCyberNotice.Content),
        ("0728", "PASCAD", Organisations.InternationalMilitaryStaff, PublicAffairsAdvisorNotice.Content),
        ("0770", "CS", Organisations.InternationalMilitaryStaff, CooperativeSecurityNotice.Content),
        ("0777", "OPS", Organisations.InternationalMilitaryStaff, OperationsAndPlanningNotice.Content),
    ];

    /// <summary>Creates the divisions and offices that have notices.</summary>
    public static IReadOnlyList<Division> Divisions(DateTimeOffset now) =>
        [.. Notices.Select(notice => new Division(Guid.CreateVersion7(now), notice.OrganisationId, notice.Division, notice.Content.Title))];

    /// <summary>Creates the 2025 call: deadline 22 June 2025, internships in 2026.</summary>
    public static DemoCall Real(IReadOnlyList<Division> divisions, CriteriaVersion notice)
    {
        var published = BrusselsTime.At(new DateOnly(2025, 5, 19), new TimeOnly(9, 0)).Utc;

        return Make(divisions, 2026, "25", new ApplicationDeadline(new DateOnly(2025, 6, 22), LastMinute), published, _ => notice);
    }

    /// <summary>
    /// Creates a call that is open at <paramref name="now"/>. Its deadline is the first Sunday at least four weeks later. Its second notice
    /// has both wordings of the age (ruling A5).
    /// </summary>
    public static DemoCall Open(IReadOnlyList<Division> divisions, DateTimeOffset now, CriteriaVersion notice, CriteriaVersion bothWordings)
    {
        var deadline = BrusselsTime.From(now).Date.AddDays(28);
        while (deadline.DayOfWeek != DayOfWeek.Sunday)
        {
            deadline = deadline.AddDays(1);
        }

        var year = deadline.Year + 1;

        return Make(
            divisions, year, $"{year % 100:D2}", new ApplicationDeadline(deadline, LastMinute), now,
            suffix => suffix == "0715" ? bothWordings : notice);
    }

    private static DemoCall Make(
        IReadOnlyList<Division> divisions, int year, string prefix, ApplicationDeadline deadline, DateTimeOffset published, Func<string, CriteriaVersion> criteria)
    {
        var name = new LocalizedText($"{year} internships", $"Stages {year}");
        var call = new Call(Guid.CreateVersion7(published), year, name);
        call.AddIntake(year, 3);
        call.AddIntake(year, 9);
        var facts = Facts(call, deadline);
        var vacancies = Notices
            .Select(notice => Vacancy(
                call, prefix + notice.Suffix, divisions.Single(division => division.Code == notice.Division), notice.Content, facts, published, criteria(notice.Suffix)))
            .ToList();

        return new DemoCall(call, vacancies);
    }

    private static Vacancy Vacancy(
        Call call, string number, Division division, NoticeContent content, NoticeFacts facts, DateTimeOffset published, CriteriaVersion criteria)
    {
        var vacancy = new Vacancy(Guid.CreateVersion7(published), call.Id, number, division, facts.Deadline, criteria.Id);
        vacancy.Publish(content, facts, NoticeSearchWords.Of(number, division.Code, content), published);

        return vacancy;
    }

    private static NoticeFacts Facts(Call call, ApplicationDeadline deadline) => new()
    {
        DeadlineDate = deadline.Date,
        DeadlineTime = deadline.LastMinute,
        Grant = Grant,
        InfoSession = new InfoSession
        {
            Date = deadline.Date.AddDays(-11), // As in 2025: 11 June for the deadline of 22 June.
            Time = new TimeOnly(16, 0),
            Minutes = 90,
            RegistrationUrl = $"https://example.org/internships-info-session-{call.Year}",
        },
        Competencies = [.. Competencies.All.Select(competency => competency.Code)],
        Intakes = [.. call.Intakes.Select(intake => intake.Code)],
    };
}
