using System.Globalization;
using NatoInternships.Domain.Eligibility;
using NatoInternships.TestSupport;
using Xunit;

namespace NatoInternships.Domain.Tests.Eligibility;

public sealed class MinimumAgeTests
{
    [Theory]
    [InlineData("2004-06-21", Verdict.Meets, ReasonCodes.OldEnough)]
    [InlineData("2004-06-22", Verdict.Meets, ReasonCodes.OldEnough)] // 21 on the deadline day
    [InlineData("2004-06-23", Verdict.DoesNotMeet, ReasonCodes.TooYoung)] // one day short
    [InlineData("1925-06-22", Verdict.Meets, ReasonCodes.OldEnough)]
    [InlineData("1804-02-29", Verdict.Meets, ReasonCodes.OldEnough)] // The form rejects such dates, not the rule.
    [InlineData("2025-06-23", Verdict.DoesNotMeet, ReasonCodes.TooYoung)] // Not born yet: the form rejects it.
    [InlineData("9999-12-31", Verdict.DoesNotMeet, ReasonCodes.TooYoung)]
    public void With_one_wording_the_birthday_itself_is_old_enough(string born, Verdict verdict, string reason)
    {
        var outcome = new MinimumAge(21).Assess(AnApplicant.Born(born).Facts("2025-06-22"));

        Assert.Equal(verdict, outcome?.Verdict);
        Assert.Equal(reason, outcome?.Reason);
        Assert.Equal(new DateOnly(2004, 6, 22), outcome?.CutOff);
        Assert.Equal(new DateOnly(2025, 6, 22), outcome?.MeasuredOn);
        Assert.Null(outcome?.GapDay);
    }

    [Theory]
    [InlineData("2004-06-21", Verdict.Meets, ReasonCodes.OldEnough)]
    [InlineData("2004-06-22", Verdict.MustLook, ReasonCodes.BornOnGapDay)]
    [InlineData("2004-06-23", Verdict.DoesNotMeet, ReasonCodes.TooYoung)]
    public void With_both_wordings_the_birthday_itself_needs_review(string born, Verdict verdict, string reason)
    {
        var outcome = new MinimumAge(21, wordingsDiffer: true).Assess(AnApplicant.Born(born).Facts("2025-06-22"));

        Assert.Equal(verdict, outcome?.Verdict);
        Assert.Equal(reason, outcome?.Reason);
        Assert.Equal(new DateOnly(2004, 6, 22), outcome?.GapDay);
    }

    [Theory]
    [InlineData("2004-02-28", "2025-02-27", Verdict.DoesNotMeet)]
    [InlineData("2004-02-28", "2025-02-28", Verdict.Meets)]
    [InlineData("2004-02-29", "2025-02-27", Verdict.DoesNotMeet)]
    [InlineData("2004-02-29", "2025-02-28", Verdict.DoesNotMeet)]
    [InlineData("2004-02-29", "2025-03-01", Verdict.Meets)]
    [InlineData("2004-03-01", "2025-02-28", Verdict.DoesNotMeet)]
    [InlineData("2004-03-01", "2025-03-01", Verdict.Meets)]
    [InlineData("2003-02-28", "2024-02-29", Verdict.Meets)]
    [InlineData("2003-03-01", "2024-02-29", Verdict.DoesNotMeet)]
    [InlineData("2003-03-01", "2024-03-01", Verdict.Meets)]
    public void Born_on_a_leap_day_one_is_21_on_the_first_of_March(string born, string referenceDate, Verdict expected)
    {
        var facts = AnApplicant.Born(born).Facts(referenceDate);

        Assert.Equal(expected, new MinimumAge(21).Assess(facts)?.Verdict);
    }

    [Theory]
    [InlineData("2004-02-28", "2028-02-28", Verdict.Meets)]
    [InlineData("2004-02-29", "2028-02-28", Verdict.DoesNotMeet)]
    [InlineData("2004-02-29", "2028-02-29", Verdict.Meets)] // 24 years later there is such a day
    [InlineData("2004-03-01", "2028-02-29", Verdict.DoesNotMeet)]
    public void In_a_leap_year_a_leap_day_birthday_is_itself(string born, string referenceDate, Verdict expected)
    {
        var facts = AnApplicant.Born(born).Facts(referenceDate);

        Assert.Equal(expected, new MinimumAge(24).Assess(facts)?.Verdict);
    }

    [Theory]
    [InlineData("2004-02-28", "2025-03-01", Verdict.Meets)]
    [InlineData("2004-02-29", "2025-03-01", Verdict.MustLook)] // Both reach the age on that day.
    [InlineData("2004-03-01", "2025-03-01", Verdict.MustLook)]
    [InlineData("2004-03-02", "2025-03-01", Verdict.DoesNotMeet)]
    [InlineData("2003-02-27", "2024-02-29", Verdict.Meets)]
    [InlineData("2003-02-28", "2024-02-29", Verdict.Meets)] // Reached the day before.
    [InlineData("2003-03-01", "2024-02-29", Verdict.DoesNotMeet)]
    public void The_gap_holds_who_attains_the_age_on_the_reference_date_and_nobody_else(string born, string referenceDate, Verdict expected)
    {
        var facts = AnApplicant.Born(born).Facts(referenceDate);

        Assert.Equal(expected, new MinimumAge(21, wordingsDiffer: true).Assess(facts)?.Verdict);
    }

    [Theory]
    [InlineData("2004-06-23", "2025-06-23")]
    [InlineData("2004-02-29", "2025-03-01")]
    [InlineData("2007-12-31", "2028-12-31")]
    public void The_outcome_says_from_when_the_person_is_old_enough(string born, string from)
    {
        var outcome = new MinimumAge(21).Assess(AnApplicant.Born(born).Facts());

        Assert.Equal(DateOnly.Parse(from, CultureInfo.InvariantCulture), outcome?.MeetsFrom);
    }

    [Fact]
    public void Past_the_end_of_the_calendar_there_is_no_such_day()
    {
        var outcome = new MinimumAge(21).Assess(AnApplicant.Born("9980-01-01").Facts());

        Assert.Null(outcome!.MeetsFrom);
    }

    [Fact]
    public void Without_a_birth_date_the_rule_is_unanswered()
    {
        var facts = AnApplicant.WhoIsEligible().WithBirthDate(null).Facts();

        Assert.Null(new MinimumAge(21).Assess(facts));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Over_eight_years_of_birth_dates_the_younger_never_fares_better(bool wordingsDiffer)
    {
        var rule = new MinimumAge(21, wordingsDiffer);

        var applicant = AnApplicant.WhoIsEligible().Facts();
        DateOnly[] referenceDates = [new(2024, 2, 29), new(2025, 2, 28), new(2025, 3, 1), AnApplicant.ReferenceDate];

        foreach (var referenceDate in referenceDates)
        {
            var verdicts = Days.From(new DateOnly(2000, 1, 1), days: 8 * 366)
                .Select(born => rule.Assess(applicant with { ReferenceDate = referenceDate, BirthDate = born })!.Verdict)
                .ToList();

            Assert.Equal(verdicts.Order(), verdicts);
            Assert.Contains(Verdict.Meets, verdicts);
            Assert.Contains(Verdict.DoesNotMeet, verdicts);
        }
    }

    [Fact]
    public void On_every_day_of_eight_years_the_verdict_agrees_with_the_day_the_age_is_attained()
    {
        var rule = new MinimumAge(21);

        foreach (var born in Days.From(new DateOnly(2003, 12, 31), days: 8 * 366))
        {
            var attained = AttainedByTheLetter(born, 21);

            foreach (var (referenceDate, expected) in new[] { (attained.AddDays(-1), Verdict.DoesNotMeet), (attained, Verdict.Meets), (attained.AddDays(1), Verdict.Meets) })
            {
                var outcome = rule.Assess(AnApplicant.WhoIsEligible().Facts(referenceDate) with { BirthDate = born })!;

                Assert.Equal(expected, outcome.Verdict);
                Assert.Equal(attained, outcome.MeetsFrom);
            }
        }
    }

    /// <summary>Computes ruling A5 in another way than the rule.</summary>
    private static DateOnly AttainedByTheLetter(DateOnly born, int years) =>
        born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(born.Year + years)
            ? new DateOnly(born.Year + years, 3, 1)
            : new DateOnly(born.Year + years, born.Month, born.Day);
}
