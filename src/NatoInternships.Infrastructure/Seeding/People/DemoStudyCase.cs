namespace NatoInternships.Infrastructure.Seeding.People;

/// <summary>What a person of the demonstration declares about their studies on 22 June 2025.</summary>
internal enum DemoStudyCase
{
    BachelorStudent,
    MasterStudent,
    DoctoralStudent,
    RecentBachelor,
    RecentMaster,

    /// <summary>Enrolled with one completed year: the stricter reading differs.</summary>
    FirstYear,

    /// <summary>Two completed years without a degree: the stricter reading differs.</summary>
    TwoYears,

    /// <summary>A master's degree of 2023: the stricter reading differs.</summary>
    EarlierMaster,

    /// <summary>A degree dated 22 June 2024: needs review.</summary>
    GapDay,

    /// <summary>Needs review.</summary>
    Equivalent,

    /// <summary>A one-year diploma of 2022, with a written reason: not met.</summary>
    OldDiploma,

    /// <summary>One completed year, with a written reason: not met.</summary>
    Interrupted,
}
