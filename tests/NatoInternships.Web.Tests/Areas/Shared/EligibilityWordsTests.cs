using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Tests.Areas.Shared;

public sealed class EligibilityWordsTests
{
    public static TheoryData<Language> Languages => [Language.English, Language.French];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_reason_rule_part_and_verdict_has_a_text(Language language)
    {
        var texts = TextCatalogue.In("Shared.Eligibility", language);

        Assert.All(ReasonCodes.All, code => Assert.Contains($"Reason_{code}", texts));
        Assert.All(RuleCodes.All, code => Assert.Contains($"Name_{code}", texts));
        Assert.All(RuleCodes.All, code => Assert.Contains($"Correct_{code}", texts));
        Assert.All(Enum.GetNames<Verdict>(), name => Assert.Contains($"Verdict_{name}", texts));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_verdict_other_than_met_has_advice(Language language)
    {
        string[] meets = [ReasonCodes.MemberState, ReasonCodes.OldEnough, ReasonCodes.Enrolled, ReasonCodes.EnoughYears, ReasonCodes.RecentDegree, ReasonCodes.Proficient];
        var texts = TextCatalogue.In("Shared.Eligibility", language);

        Assert.All(ReasonCodes.All.Except([.. meets, ReasonCodes.NotAnswered]), code => Assert.Contains($"Do_{code}", texts));
    }
}
