using System.Text.Json.Serialization;
using System.Text.Json;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using NatoInternships.TestSupport;
using Xunit;

namespace NatoInternships.Domain.Tests.Eligibility;

public sealed class EligibilityJsonTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    [Fact]
    public void Facts_are_equal_after_storage()
    {
        AssertSurvives(AnApplicant.Of("BE", "SE").WithStudies(degree: "2024-06-22").Facts());
        AssertSurvives(AnApplicant.WhoAnsweredNothing().Facts());
    }

    [Fact]
    public void Criteria_survive_storage_and_judge_as_before()
    {
        var criteria = AssertSurvives(Presets.BothAgeWordings);
        var facts = AnApplicant.Born("2004-06-22").WithStudies(degree: "2024-06-22").Facts();

        Assert.Equal(Json(EligibilityService.Assess(facts, Presets.BothAgeWordings)), Json(EligibilityService.Assess(facts, criteria)));
    }

    [Fact]
    public void A_report_survives_storage_with_what_it_says()
    {
        var facts = AnApplicant.Born("2004-06-23").WithNationalities("CH").WithStudies(enrolled: true, years: 1).Facts();

        var report = AssertSurvives(EligibilityService.Assess(facts, Presets.Notice));

        Assert.Equal(2, report.SubmissionBlockers.Count);
        Assert.True(report.StudiesPresetsDiffer);
    }

    [Fact]
    public void Cut_offs_survive_storage()
    {
        AssertSurvives(CutOffs.For(Presets.BothAgeWordings, AnApplicant.ReferenceDate));
    }

    [Fact]
    public void The_stored_tree_names_its_nodes()
    {
        StudiesNode tree = new StudiesNode.AllOf([new StudiesNode.CompletedYearsAtLeast(2), new StudiesNode.Enrolled()]);

        Assert.Equal("""{"kind":"all-of","Nodes":[{"kind":"completed-years-at-least","Years":2},{"kind":"enrolled"}]}""", Json(tree));
    }

    [Fact]
    public void A_country_code_is_its_letters_also_as_a_key()
    {
        var counts = AssertSurvives(new Dictionary<CountryCode, CountryCode> { [new("FR")] = new("BE") });

        Assert.Equal("""{"FR":"BE"}""", Json(counts));
    }

    [Theory]
    [InlineData("\"B\"")]
    [InlineData("\"BEL\"")]
    [InlineData("\"1A\"")]
    [InlineData("null")]
    [InlineData("12")]
    public void An_invalid_country_code_is_rejected(string json)
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CountryCode>(json, Options));
    }

    private static T AssertSurvives<T>(T value)
    {
        var json = Json(value);
        var read = JsonSerializer.Deserialize<T>(json, Options)!;

        Assert.Equal(json, Json(read));

        return read;
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, Options);
}
