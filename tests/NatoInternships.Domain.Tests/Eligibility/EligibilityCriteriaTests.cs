using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using Xunit;

namespace NatoInternships.Domain.Tests.Eligibility;

public sealed class EligibilityCriteriaTests
{
    public static TheoryData<string, EligibilityCriteria> Faulty { get; } = new()
    {
        { "Version", Presets.Notice with { Version = 0 } },
        { "MinimumAgeYears", Presets.Notice with { MinimumAgeYears = 0 } },
        { "MinimumAgeYears", Presets.Notice with { MinimumAgeYears = 100 } },
        { "LanguagePassLevel", Presets.Notice with { LanguagePassLevel = CefrLevel.None } },
        { "LanguagePassLevel", Presets.Notice with { LanguagePassLevel = (CefrLevel)8 } },
        { "LanguageLookLevel", Presets.Notice with { LanguageLookLevel = CefrLevel.DoesNotApply } },
        { "LanguageLookLevel", Presets.Notice with { LanguageLookLevel = CefrLevel.C2 } },
        { "Studies", Presets.Notice with { Studies = null! } },
        { "Studies.AnyOf is empty", Presets.Notice with { Studies = new StudiesNode.AnyOf([]) } },
        { "Studies.AnyOf[1].AllOf is empty", Presets.Notice with { Studies = new StudiesNode.AnyOf([new StudiesNode.Enrolled(), new StudiesNode.AllOf([])]) } },
        { "StricterStudies.AllOf is empty", Presets.Notice with { StricterStudies = new StudiesNode.AllOf(null!) } },
        { "0 completed years", Presets.Notice with { Studies = new StudiesNode.CompletedYearsAtLeast(0) } },
        { "21 completed years", Presets.Notice with { Studies = new StudiesNode.CompletedYearsAtLeast(21) } },
        { "within 0 months", Presets.Notice with { Studies = new StudiesNode.DegreeWithinMonths(0) } },
        { "within 121 months", Presets.Notice with { Studies = new StudiesNode.DegreeWithinMonths(121) } },
        { "deeper than 8", Presets.Notice with { Studies = Nested(9) } },
    };

    [Fact]
    public void The_presets_are_valid()
    {
        Assert.Empty(Presets.Notice.Validate());
        Assert.Empty(Presets.BothAgeWordings.Validate());
        Assert.Empty((Presets.Notice with { Studies = Nested(8) }).Validate());
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_fault_is_named(string expected, EligibilityCriteria criteria)
    {
        var problem = Assert.Single(criteria.Validate());

        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_named_not_only_the_first()
    {
        var criteria = Presets.Notice with { Version = 0, MinimumAgeYears = 0, Studies = new StudiesNode.AnyOf([]) };

        Assert.Equal(3, criteria.Validate().Count);
    }

    private static StudiesNode Nested(int depth) =>
        depth == 1 ? new StudiesNode.Enrolled() : new StudiesNode.AnyOf([Nested(depth - 1)]);
}
