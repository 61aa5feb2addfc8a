namespace NatoInternships.Domain.Eligibility;

/// <summary>
/// Why a rule, or a part of one, came to its verdict. The codes are stored with submissions: they are never renamed.
/// The web layer holds words for each in both languages.
/// </summary>
public static class ReasonCodes
{
    /// <summary>Nationality, meets: a nationality of a state that is a member on the reference date.</summary>
    public const string MemberState = "member-state";

    /// <summary>Nationality, HR must look: none of a member state yet, one is being acquired.</summary>
    public const string Pending = "pending";

    /// <summary>Nationality, HR must look: the person has none.</summary>
    public const string Stateless = "stateless";

    /// <summary>Nationality, HR must look: one that the list does not have, or that the portal does not judge by itself.</summary>
    public const string NationalityNeedsReview = "nationality-needs-review";

    /// <summary>Nationality, does not meet: the state joins after the reference date.</summary>
    public const string JoinedLater = "joined-later";

    /// <summary>Nationality, does not meet.</summary>
    public const string NoMemberState = "no-member-state";

    /// <summary>Age, meets.</summary>
    public const string OldEnough = "old-enough";

    /// <summary>Age, HR must look: the age is attained on the reference date itself and the notice keeps both wordings (ruling A5).</summary>
    public const string BornOnGapDay = "born-on-gap-day";

    /// <summary>Age, does not meet.</summary>
    public const string TooYoung = "too-young";

    /// <summary>Studies, meets.</summary>
    public const string Enrolled = "enrolled";

    public const string NotEnrolled = "not-enrolled";

    /// <summary>Studies, meets: enough completed years.</summary>
    public const string EnoughYears = "enough-years";

    public const string TooFewYears = "too-few-years";

    /// <summary>Studies, meets: a degree later than the gap day and not after the reference date.</summary>
    public const string RecentDegree = "recent-degree";

    /// <summary>Studies, HR must look: the English wording takes this day in, the French leaves it out (ruling A6).</summary>
    public const string DegreeOnGapDay = "degree-on-gap-day";

    public const string DegreeTooOld = "degree-too-old";

    /// <summary>Studies: a degree that does not exist yet on the reference date.</summary>
    public const string DegreeAfterReferenceDate = "degree-after-reference-date";

    public const string NoDegree = "no-degree";

    /// <summary>Studies, always HR must look (ruling A6).</summary>
    public const string EquivalentEducation = "equivalent-education";

    public const string NoEquivalentEducation = "no-equivalent-education";

    /// <summary>Studies, does not meet: none of the ways is met; the parts say why for each.</summary>
    public const string NoWayMet = "no-way-met";

    /// <summary>Studies, needs review: none of the ways is met, and the person gave a written reason (ruling A6). Never stored, see <see cref="EligibilityReport.WithReason"/>.</summary>
    public const string ReasonGiven = "reason-given";

    /// <summary>Language, meets: the pass level in every skill.</summary>
    public const string Proficient = "proficient";

    /// <summary>Language, HR must look: some skill reaches the look level, not every skill the pass level.</summary>
    public const string BelowPassLevel = "below-pass-level";

    /// <summary>Language, HR must look: a skill does not apply to the person.</summary>
    public const string SkillDoesNotApply = "skill-does-not-apply";

    /// <summary>Language, does not meet: no skill reaches the look level.</summary>
    public const string BelowLookLevel = "below-look-level";

    /// <summary>The fact is missing: a part without verdict.</summary>
    public const string NotAnswered = "not-answered";

    public static IReadOnlyList<string> All { get; } =
    [
        MemberState, Pending, Stateless, NationalityNeedsReview, JoinedLater, NoMemberState,
        OldEnough, BornOnGapDay, TooYoung,
        Enrolled, NotEnrolled, EnoughYears, TooFewYears,
        RecentDegree, DegreeOnGapDay, DegreeTooOld, DegreeAfterReferenceDate, NoDegree,
        EquivalentEducation, NoEquivalentEducation, NoWayMet, ReasonGiven,
        Proficient, BelowPassLevel, SkillDoesNotApply, BelowLookLevel,
        NotAnswered,
    ];
}
