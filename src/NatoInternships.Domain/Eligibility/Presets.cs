using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Eligibility;

/// <summary>The criteria a call starts from; a call stores its own copy.</summary>
public static class Presets
{
    /// <summary>Notice 250702 with one wording of the age, "at least 21" (rulings A5 to A7).</summary>
    public static EligibilityCriteria Notice { get; } = new()
    {
        Version = 1,
        MinimumAgeYears = 21,
        AgeWordingsDiffer = false,
        Studies = StudiesPresets.Notice,
        StricterStudies = StudiesPresets.Faq,
        LanguagePassLevel = CefrLevel.C1,
        LanguageLookLevel = CefrLevel.B1,
    };

    /// <summary>The same with "at least 21" beside "plus de 21 ans": the second demo notice of A5.</summary>
    public static EligibilityCriteria BothAgeWordings { get; } = Notice with { Version = 2, AgeWordingsDiffer = true };
}
