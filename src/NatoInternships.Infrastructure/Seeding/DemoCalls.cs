using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Search;
using NatoInternships.Infrastructure.Seeding.Notices;

namespace NatoInternships.Infrastructure.Seeding;

/// <summary>
/// The calls of the demonstration: the real one of 2025 with its numbers and dates, and one whose deadline lies about a month
/// after the first start, so that every journey can be walked today.
/// </summary>
internal static class DemoCalls
{
    private static readonly TimeOnly LastMinute = new(23, 59);
    private static readonly Money Grant = new(1286.09m, "EUR");

    private static readonly (string Suffix, string Division, Organisation Organisation, NoticeContent Content)[] Notices =
    [
        ("0702", "PASP", Organisation.InternationalStaff, PoliticalAffairsNotice.Content),
        ("0715", "PDD", Organisation.InternationalStaff, PublicDiplomacyNotice.Content),
        ("0720", "DI", Organisation.InternationalStaff, DefenceInvestmentNotice.Content),
        ("0833", "IHC", Organisation.InternationalStaff, InnovationHybridCyberNotice.Content),
        ("0728", "PASCAD", Organisation.InternationalMilitaryStaff, PublicAffairsAdvisorNotice.Content),
        ("0770", "CS", Organisation.InternationalMilitaryStaff, CooperativeSecurityNotice.Content),
        ("0777", "OPS", Organisation.InternationalMilitaryStaff, OperationsAndPlanningNotice.Content),
    ];

    /// <summary>The 2025 call: deadline 22 June 2025, internships of 2026.</summary>
    public static DemoCall Real(CriteriaVersion notice)
    {
        var published = BrusselsTime.At(new DateOnly(2025, 5, 19), new TimeOnly(9, 0)).Utc;

        return Make(2026, "25", new ApplicationDeadline(new DateOnly(2025, 6, 22), LastMinute), published, _ => notice);
    }

    /// <summary>
    /// A call open at <paramref name="now"/>: its deadline is the first Sunday at least four weeks ahead. Its second notice keeps
    /// both wordings of the age (ruling A5).
    /// </summary>
    public static DemoCall Open(DateTimeOffset now, CriteriaVersion notice, CriteriaVersion bothWordings)
    {
        var deadline = BrusselsTime.From(now).Date.AddDays(28);
        while (deadline.DayOfWeek != DayOfWeek.Sunday)
        {
            deadline = deadline.AddDays(1);
        }

        var year = deadline.Year + 1;

        return Make(
            year, $"{year % 100:D2}", new ApplicationDeadline(deadline, LastMinute), now,
            suffix => suffix == "0715" ? bothWordings : notice);
    }

    private static DemoCall Make(
        int year, string prefix, ApplicationDeadline deadline, DateTimeOffset published, Func<string, CriteriaVersion> criteria)
    {
        var name = new LocalizedText($"{year} internships", $"Stages {year}");
        var call = new Call(Guid.CreateVersion7(published), year, name);
        var intakes = new[] { call.AddIntake(year, 3), call.AddIntake(year, 9) };
        var vacancies = Notices
            .Select(notice => Vacancy(call, intakes, prefix + notice.Suffix, notice.Division, notice.Organisation, notice.Content, deadline, published, criteria(notice.Suffix)))
            .ToList();

        return new DemoCall(call, vacancies);
    }

    private static Vacancy Vacancy(
        Call call,
        IEnumerable<Intake> intakes,
        string number,
        string division,
        Organisation organisation,
        NoticeContent content,
        ApplicationDeadline deadline,
        DateTimeOffset published,
        CriteriaVersion criteria)
    {
        var vacancy = new Vacancy(Guid.CreateVersion7(published), call.Id, number, organisation, division, deadline, Grant, criteria.Id);
        foreach (var intake in intakes)
        {
            vacancy.StartIn(intake);
        }

        vacancy.Announce(new InfoSession
        {
            Date = deadline.Date.AddDays(-11), // as in 2025: the eleventh of June for the twenty-second
            Time = new TimeOnly(16, 0),
            Minutes = 90,
            RegistrationUrl = $"https://example.org/internships-info-session-{call.Year}",
        });
        vacancy.Publish(content, NoticeSearchWords.Of(number, division, content), published);

        return vacancy;
    }
}
