namespace NatoInternships.Domain.Eligibility;

/// <summary>The one computation of ages, for the rule and for the cut-off explainer (ruling A5).</summary>
/// <param name="LatestBirthDate">The last birth date whose bearer has attained the age on the reference date.</param>
/// <param name="GapBirthDates">
/// Rising; the birth dates whose bearers attain the age on the reference date itself, when the wordings differ. Two on a 1 March that
/// 29 February births share, none on a 29 February of which there was no birth.
/// </param>
internal sealed record AgeCutOff(DateOnly LatestBirthDate, IReadOnlyList<DateOnly> GapBirthDates)
{
    /// <summary>In nearly every year the only one; null when there is none.</summary>
    public DateOnly? LatestGapBirthDate => GapBirthDates is [.., var last] ? last : null;

    public static AgeCutOff For(DateOnly referenceDate, int years, bool wordingsDiffer)
    {
        var latest = referenceDate.AddYears(-years);
        IReadOnlyList<DateOnly> attainedOnTheDay = [.. new[] { latest.AddDays(-1), latest }.Where(born => AttainedOn(born, years) == referenceDate)];

        return new AgeCutOff(latest, wordingsDiffer ? attainedOnTheDay : []);
    }

    /// <summary>The birthday; born on 29 February, 1 March in a common year. Null past the end of the calendar.</summary>
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
