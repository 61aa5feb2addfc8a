namespace NatoInternships.Domain.Eligibility;

/// <summary>Computes the cut-off dates of the age rule. The rule and the cut-off page share it (ruling A5).</summary>
/// <param name="LatestBirthDate">The last birth date of a person who has the age on the reference date.</param>
/// <param name="GapBirthDates">In rising order: the birth dates of people who reach the age on the reference date itself, when the two
/// wordings differ. There are two when the reference date is a 1 March that people born on 29 February share. There is none for a 29
/// February without a matching birth date.</param>
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
