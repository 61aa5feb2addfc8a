namespace NatoInternships.Domain.Eligibility;

/// <summary>
/// The reasons for the verdict of a rule or a part of it. The codes are stored with submissions: never rename them. The web layer holds a
/// text for each in both languages.
/// </summary>
public static class ReasonCodes
{
    /// <summary>Nationality, met: a nationality of a state that is a member on the reference date.</summary>
    public const string MemberState = "member-state";

    /// <summary>Nationality, needs review: none of a member state yet, but one is being acquired.</summary>
    public const string Pending = "pending";

    /// <summary>Nationality, needs review: the person is stateless.</summary>
    public const string Stateless = "stateless";

    /// <summary>Nationality, needs review: one that is not in the list, or that the portal does not judge.</summary>
    public const string NationalityNeedsReview = "nationality-needs-review";

    /// <summary>Nationality, not met: the state joins after the reference date.</summary>
    public const string JoinedLater = "joined-later";

    /// <summary>Nationality, not met.</summary>
    public const string NoMemberState = "no-member-state";

    /// <summary>Age, met.</summary>
    public const string OldEnough = "old-enough";

    /// <summary>Age, needs review: the age is reached on the reference date itself, and the notice has both wordings (ruling A5).</summary>
    public const string BornOnGapDay = "born-on-gap-day";

    /// <summary>Age, not met.</summary>
    public const string TooYoung = "too-young";

    /// <summary>Studies, met.</summary>
    public const string Enrolled = "enrolled";

    public const string NotEnrolled = "not-enrolled";

    /// <summary>Studies, met: enough completed years.</summary>
    public const string EnoughYears = "enough-years";

    public const string TooFewYears = "too-few-years";

    /// <summary>Studies, met: a degree after the gap day and not after the reference date.</summary>
    public const string RecentDegree = "recent-degree";

    /// <summary>Studies, needs review: the English wording includes this day, the French excludes it (ruling A6).</summary>
    public const string DegreeOnGapDay = "degree-on-gap-day";

    public const string DegreeTooOld = "degree-too-old";

    /// <summary>Studies: the degree date is after the reference date.</summary>
    public const string DegreeAfterReferenceDate = "degree-after-reference-date";

    public const string NoDegree = "no-degree";

    /// <summary>Studies, always needs review (ruling A6).</summary>
    public const string EquivalentEducation = "equivalent-education";

    public const string NoEquivalentEducation = "no-equivalent-education";

    /// <summary>Studies, not met: none of the ways is met. The parts give the reason for each.</summary>
    public const string NoWayMet = "no-way-met";

    /// <summary>
    /// Studies, needs review: none of the ways is met, and the person gave a written reason (ruling A6). Never stored, see
    /// <see cref="EligibilityReport.WithReason"/>.
    /// </summary>
    public const string ReasonGiven = "reason-given";

    /// <summary>Language, met: the pass level in every skill.</summary>
    public const string Proficient = "proficient";

    /// <summary>Language, needs review: some skill has the look level, but not every skill has the pass level.</summary>
    public const string BelowPassLevel = "below-pass-level";

    /// <summary>Language, needs review: some skill has the look level, but no skill has the pass level.</summary>
    public const string AllBelowPassLevel = "all-below-pass-level";

    /// <summary>Language, needs review: a skill does not apply to the person.</summary>
    public const string SkillDoesNotApply = "skill-does-not-apply";

    /// <summary>Language, not met: no skill has the look level.</summary>
    public const string BelowLookLevel = "below-look-level";

    /// <summary>The fact is missing; the part has no verdict.</summary>
    public const string NotAnswered = "not-answered";

    public static IReadOnlyList<string> All { get; } =
    [
        MemberState, Pending, Stateless, NationalityNeedsReview, JoinedLater, NoMemberState,
        OldEnough, BornOnGapDay, TooYoung,
        Enrolled, NotEnrolled, EnoughYears, TooFewYears,
        RecentDegree, DegreeOnGapDay, DegreeTooOld, DegreeAfterReferenceDate, NoDegree,
        EquivalentEducation, NoEquivalentEducation, NoWayMet, ReasonGiven,
        Proficient, BelowPassLevel, AllBelowPassLevel, SkillDoesNotApply, BelowLookLevel,
        NotAnswered,
    ];
}
