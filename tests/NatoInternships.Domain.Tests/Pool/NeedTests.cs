using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Values;
using Xunit;

namespace NatoInternships.Domain.Tests.Pool;

public sealed class NeedTests
{
    private static readonly DateTimeOffset Now = new(2025, 6, 4, 12, 0, 0, TimeSpan.Zero);

    private static readonly Wish French = new(WishKind.Language, "fr", WishWeight.Needed, CefrLevel.B2);

    [Fact]
    public void An_approved_need_has_a_row_for_each_place()
    {
        var need = Asked(places: 3);

        need.Approve(Now);

        Assert.Equal([1, 2, 3], need.PlaceRows.Select(place => place.PlaceNo));
        Assert.All(need.PlaceRows, place => Assert.Equal((need.Id, need.DivisionId), (place.NeedId, place.DivisionId)));
    }

    [Fact]
    public void Places_are_raised_and_never_lowered()
    {
        var need = Asked(places: 2);
        need.Approve(Now);

        need.RaisePlaces(4);

        Assert.Equal([1, 2, 3, 4], need.PlaceRows.Select(place => place.PlaceNo));
        Assert.Throws<InvalidOperationException>(() => need.RaisePlaces(4));
        Assert.Throws<InvalidOperationException>(() => need.RaisePlaces(1));
        Assert.Throws<InvalidOperationException>(() => need.RaisePlaces(21));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public void A_need_has_one_to_twenty_places(int places) => Assert.Throws<ArgumentOutOfRangeException>(() => Draft(places));

    [Fact]
    public void Only_a_draft_or_a_need_sent_back_can_be_written_and_sent()
    {
        var need = Asked();
        Assert.Throws<InvalidOperationException>(() => need.Write(need.Content with { Title = "Other" }));

        need.ReferBack("Which month?", Now);
        Assert.True(need.Write(need.Content with { Title = "Other" }));
        need.Ask(Now);

        Assert.Equal((NeedState.Asked, "Other", null), (need.State, need.Title, need.Question));
    }

    [Fact]
    public void A_need_without_a_wish_cannot_be_sent() => Assert.Throws<InvalidOperationException>(() => Draft(wishes: []).Ask(Now));

    [Fact]
    public void A_wish_both_needed_and_useful_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Draft(wishes: [French, French with { Weight = WishWeight.Useful }]));

    [Fact]
    public void A_closed_need_stays_closed_and_keeps_its_places()
    {
        var need = Asked(places: 2);
        need.Approve(Now);

        need.Close("The post is filled.", byOffice: false, Now);

        Assert.Equal(2, need.PlaceRows.Count);
        Assert.Throws<InvalidOperationException>(() => need.Close("Again.", byOffice: true, Now));
        Assert.Throws<InvalidOperationException>(() => need.Approve(Now));
    }

    [Fact]
    public void Every_change_raises_the_revision_and_the_same_content_does_not()
    {
        var need = Draft();
        var before = need.Revision;

        Assert.False(need.Write(need.Content with { Wishes = [French], TextLanguage = Language.French }));
        Assert.Equal((before, Language.English), (need.Revision, need.TextLanguage));
        Assert.True(need.Write(need.Content with { Places = 5 }));
        Assert.Equal(before + 1, need.Revision);
    }

    [Theory]
    [InlineData(WishKind.Field, "0312", null, true)]
    [InlineData(WishKind.Field, "031", null, false)]
    [InlineData(WishKind.Level, "Master", null, true)]
    [InlineData(WishKind.Level, "2", null, false)]
    [InlineData(WishKind.Language, "fr", CefrLevel.B2, true)]
    [InlineData(WishKind.Language, "fr", null, false)]
    [InlineData(WishKind.Language, "fr", CefrLevel.MotherTongue, false)]
    [InlineData(WishKind.Language, "xx", CefrLevel.B2, false)]
    [InlineData(WishKind.Experience, "Research", null, true)]
    [InlineData(WishKind.Competency, "teamwork", null, true)]
    [InlineData(WishKind.Competency, "teamwork", CefrLevel.B2, false)]
    [InlineData(WishKind.Section, "", null, false)]
    public void A_wish_names_something_of_its_vocabulary(WishKind kind, string code, CefrLevel? level, bool isKnown) =>
        Assert.Equal(isKnown, new Wish(kind, code, WishWeight.Useful, level).IsKnown());

    private static Need Asked(int places = 1)
    {
        var need = Draft(places);
        need.Ask(Now);

        return need;
    }

    private static Need Draft(int places = 1, IReadOnlyList<Wish>? wishes = null) => new(
        Guid.NewGuid(), Guid.NewGuid(),
        new NeedContent
        {
            VacancyId = null, CallId = Guid.NewGuid(), IntakeId = Guid.NewGuid(), Places = places, Title = "An intern", Tasks = "Writes.",
            TextLanguage = Language.English, Wishes = wishes ?? [French],
        },
        Now);
}
