using System.Globalization;
using AngleSharp.Html.Dom;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Framework.Charts;

namespace NatoInternships.Web.Tests.Areas.Shared.Staff;

public sealed class BlockTests
{
    [Fact]
    public async Task The_pager_keeps_the_filters_and_changes_only_the_place()
    {
        var block = await BlockAsync("/en/blocks/pager?state=a&state=b%26c&after=7&rows=50");

        Assert.Equal("/en/blocks/pager?state=a&state=b%26c&rows=50&before=11", block.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/en/blocks/pager?state=a&state=b%26c&rows=50&after=61", block.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("/en/blocks/pager?state=a&state=b%26c&rows=100", block.QuerySelectorAll(".keyset__sizes a")[2].GetAttribute("href"));
        Assert.Equal("50", block.Says(".keyset__sizes [aria-current]"));
    }

    [Fact]
    public async Task The_pager_of_a_list_on_one_page_has_no_moves()
    {
        var block = await BlockAsync("/en/blocks/pager-alone");

        Assert.False(block.Shows("[rel]"));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1000000")]
    [InlineData("many")]
    public async Task A_number_of_rows_that_is_not_offered_counts_as_the_first(string rows)
    {
        var block = await BlockAsync($"/en/blocks/pager?rows={rows}");

        Assert.Equal("25", block.Says(".keyset__sizes [aria-current]"));
    }

    [Fact]
    public async Task A_filter_has_a_count_in_figures_and_in_words_beside_each_option()
    {
        var block = await BlockAsync("/en/blocks/filter");

        var counts = block.QuerySelectorAll(".choice__count");
        Assert.Equal(["412", "1,000+"], counts.Select(count => count.QuerySelector("[aria-hidden]")!.TextContent));
        Assert.Equal(["412 active", "more than 1,000 active"], counts.Select(count => count.QuerySelector(".visually-hidden")!.TextContent));
        Assert.Equal(["look"], block.QuerySelectorAll("input").OfType<IHtmlInputElement>().Where(input => input.IsChecked).Select(input => input.Value));
        Assert.All(block.QuerySelectorAll("input").OfType<IHtmlInputElement>(), input => Assert.NotNull(block.QuerySelector($"label[for='{input.Id}']")));
    }

    [Fact]
    public async Task A_chip_links_to_the_list_without_its_filter()
    {
        var block = await BlockAsync("/en/blocks/results?result=look&result=met");

        Assert.Equal("/en/blocks/results?result=met", block.QuerySelector(".chip")!.GetAttribute("href"));
        Assert.StartsWith("Remove the filter", block.Says(".chip"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_chart_draws_each_value_and_lists_it_in_a_table(string language)
    {
        var block = await BlockAsync($"/{language}/blocks/chart?values=0+1+3333+1250");

        var heights = block.QuerySelectorAll("rect").Select(bar => double.Parse(bar.GetAttribute("height")!, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(4, heights.Count);
        Assert.Equal(0, heights[0]);
        Assert.InRange(heights[1], 1, 1);
        Assert.InRange(heights[2] / heights[3], 2.6, 2.7);
        Assert.Equal(["1250", "3333", "1", "0"], block.QuerySelectorAll("tbody td").Select(cell => new string([.. cell.TextContent.Where(char.IsDigit)])));
        Assert.Equal("Submissions a day", block.GetElementById(block.QuerySelector("svg")!.GetAttribute("aria-labelledby")!)!.TextContent);
        Assert.Contains(block.QuerySelectorAll("svg > text"), text => text.TextContent == "A note");
        Assert.DoesNotContain(block.All, element => element.HasAttribute("style")); // style-src 'self'
    }

    [Theory]
    [InlineData(new long[] { }, new long[] { 0 }, 1)]
    [InlineData(new long[] { 0, 0 }, new long[] { 0 }, 1)]
    [InlineData(new long[] { 1 }, new long[] { 0, 1 }, 1)]
    [InlineData(new long[] { 2214, 3 }, new long[] { 0, 800, 1600, 2400 }, 2400)]
    [InlineData(new long[] { 30 }, new long[] { 0, 10, 20, 30 }, 30)]
    [InlineData(new long[] { 1_000_000_000_000 }, new long[] { 0, 400_000_000_000, 800_000_000_000, 1_200_000_000_000 }, 1_200_000_000_000)]
    public void The_lines_of_a_chart_are_round_and_reach_its_highest_bar(long[] values, long[] lines, long highest)
    {
        var drawing = new BarChartDrawing(new BarChart("a", "", null, "", "", [.. values.Select(value => new Bar("", value))]));

        Assert.Equal(lines, drawing.Lines);
        Assert.Equal(highest, drawing.Highest);
    }

    [Theory]
    [InlineData(300, "100%", "33.3%")]
    [InlineData(0, "0%", "0%")]
    public async Task A_funnel_measures_each_step_against_the_largest(long first, string whole, string third)
    {
        var block = await BlockAsync($"/fr/blocks/funnel?first={first}");

        Assert.Equal([whole, third], block.QuerySelectorAll(".chart__bar").Select(bar => bar.GetAttribute("width")));
    }

    [Fact]
    public async Task The_list_of_keys_has_itself_and_the_button_that_switches_them_off()
    {
        var block = await BlockAsync("/en/blocks/keys");

        Assert.Equal(["J", "K", "?"], block.QuerySelectorAll("kbd").Select(key => key.TextContent));
        Assert.Equal("?", block.QuerySelector("section")!.GetAttribute("data-shortcuts"));
        Assert.Equal("Turn the shortcuts off", block.QuerySelector("button[hidden]")!.GetAttribute("data-text-off"));
    }

    [Fact]
    public async Task Only_work_that_is_late_is_marked()
    {
        var block = await BlockAsync("/en/blocks/waiting");

        Assert.Equal(["1,412", "0"], block.QuerySelectorAll(".waits__count").Select(count => count.TextContent));
        Assert.Equal("Oldest 2 days", block.Says(".tag--look"));
        Assert.Single(block.QuerySelectorAll(".waits__since"));
    }

    [Fact]
    public async Task Tabs_say_which_is_current()
    {
        var block = await BlockAsync("/en/blocks/tabs");

        Assert.StartsWith("Mine", block.Says("[aria-current=page]"), StringComparison.Ordinal);
    }

    private static async Task<IHtmlDocument> BlockAsync(string address)
    {
        using var visitor = PortalHost.Current.Visitor();
        using var response = await visitor.GetAsync(address);
        response.EnsureSuccessStatusCode();

        return await response.PageAsync();
    }
}
