using System.Text.Json.Serialization;

namespace NatoInternships.Domain.Eligibility;

/// <summary>The cut-off dates that follow from the criteria, for the cut-off page (ruling P3). Calendar dates without zone.</summary>
public sealed record CutOffs
{
    public required DateOnly ReferenceDate { get; init; }

    /// <summary>The last birth date that is old enough.</summary>
    public required DateOnly LatestBirthDate { get; init; }

    /// <summary>
    /// In rising order: birth dates that need review. Empty when the notice has one wording. Two when people born on 29 February share the
    /// 1 March.
    /// </summary>
    public required IReadOnlyList<DateOnly> GapBirthDates { get; init; }

    /// <summary>
    /// The first degree date that meets the condition; later ones up to the reference date do too. Null when no degree counts.
    /// </summary>
    public required DateOnly? EarliestDegreeDate { get; init; }

    /// <summary>The degree date that needs review; null when no degree counts.</summary>
    public required DateOnly? GapDegreeDate { get; init; }

    /// <summary>The last of <see cref="GapBirthDates"/>, in nearly every year the only one.</summary>
    [JsonIgnore]
    public DateOnly? GapBirthDate => GapBirthDates is [.., var last] ? last : null;

    /// <summary>
    /// The last birth date that is old enough under both wordings of the notice: the day before the first gap day, if there is one.
    /// </summary>
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
