namespace NatoInternships.Domain.Eligibility;

/// <summary>Computes the cut-off dates of the age rule. The rule and the cut-off page share it (ruling A5).</summary>
/// <param name="LatestBirthDate">The last birth date of a person who has the age on the reference date.</param>
/// <param name="GapBirthDates">The gap, in rising order: the birth dates for which the English and the French wording give different results.
/// These people reach the age on the reference date itself. Two dates for 1 March of a common year, when people born on 29 February reach
/// the age too. No date for 29 February, when the birth year had none.</param>
internal sealed record AgeCutOff(DateOnly LatestBirthDate, IReadOnlyList<DateOnly> GapBirthDates)
{
    /// <summary>The last gap date, in nearly every year the only one; null when there is none.</summary>
    public DateOnly? LatestGapBirthDate => GapBirthDates is [.., var last] ? last : null;

    public static AgeCutOff For(DateOnly referenceDate, int years, bool wordingsDiffer)
    {
        var latest = referenceDate.AddYears(-years);
        IReadOnlyList<DateOnly> attainedOnTheDay = [.. new[] { latest.AddDays(-1), latest }.Where(born => AttainedOn(born, years) == referenceDate)];

        return new AgeCutOff(latest, wordingsDiffer ? attainedOnTheDay : []);
    }

    /// <summary>
    /// Returns the birthday. For a person born on 29 February it is 1 March in a common year. Null past the end of the calendar.
    /// </summary>
    public static DateOnly? AttainedOn(DateOnly birthDate, int years)
    {
        if (birthDate.Year + years > DateOnly.MaxValue.Year)
        {
            return null;
        }

        var birthday = birthDate.AddYears(years);

        return birthday.Day == birthDate.Day ? birthday : birthday.AddDays(1); // AddYears falls back to 28 February
    }
}
