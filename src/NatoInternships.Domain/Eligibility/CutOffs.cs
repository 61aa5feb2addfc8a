using System.Text.Json.Serialization;

namespace NatoInternships.Domain.Eligibility;

/// <summary>The dates the criteria come down to, for the cut-off explainer (ruling P3). Calendar dates without zone.</summary>
public sealed record CutOffs
{
    public required DateOnly ReferenceDate { get; init; }

    /// <summary>Born on this day or before: old enough.</summary>
    public required DateOnly LatestBirthDate { get; init; }

    /// <summary>Rising; born on one of these, HR must look. Empty with one wording; two when 29 February births attain on the same 1 March.</summary>
    public required IReadOnlyList<DateOnly> GapBirthDates { get; init; }

    /// <summary>A degree of this day or later meets, up to the reference date; null when no degree counts.</summary>
    public required DateOnly? EarliestDegreeDate { get; init; }

    /// <summary>A degree of exactly this day: HR must look; null when no degree counts.</summary>
    public required DateOnly? GapDegreeDate { get; init; }

    /// <summary>The last of <see cref="GapBirthDates"/>: in nearly every year the only one.</summary>
    [JsonIgnore]
    public DateOnly? GapBirthDate => GapBirthDates is [.., var last] ? last : null;

    /// <summary>Born on this day or before: old enough under both wordings of the notice. The day before the first gap day, if there is one.</summary>
    [JsonIgnore]
    public DateOnly LatestUndisputedBirthDate => GapBirthDates is [var first, ..] ? first.AddDays(-1) : LatestBirthDate;

    public static CutOffs For(EligibilityCriteria criteria, DateOnly referenceDate)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        var age = AgeCutOff.For(referenceDate, criteria.MinimumAgeYears, criteria.AgeWordingsDiffer);
        var degree = DegreeCutOff.For(referenceDate, criteria.Studies);

        return new CutOffs
        {
            ReferenceDate = referenceDate,
            LatestBirthDate = age.LatestBirthDate,
            GapBirthDates = age.GapBirthDates,
            EarliestDegreeDate = degree?.EarliestDegreeDate,
            GapDegreeDate = degree?.GapDay,
        };
    }
}
