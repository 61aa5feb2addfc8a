namespace NatoInternships.Web.Tests.Walking;

/// <summary>Counts the database commands of a page, so that a list whose number of queries grows with its rows fails a test.</summary>
internal static class QueryCount
{
    /// <summary>Returns the number of commands of the second request: the first one may fill a cache.</summary>
    public static async Task<int> OfAsync(HttpClient client, string address)
    {
        using var first = await client.GetAsync(new Uri(address, UriKind.Relative));
        var name = Guid.NewGuid().ToString();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add(CommandCounter.Header, name);

        using var response = await client.SendAsync(request);

        Assert.True(response.IsSuccessStatusCode, $"{address}: {(int)response.StatusCode}");

        return CommandCounter.Of(name);
    }

    /// <param name="few">Signed in as somebody with one row.</param>
    /// <param name="many">Signed in as somebody with several rows.</param>
    public static async Task AssertDoesNotGrowAsync((HttpClient Client, string Address) few, (HttpClient Client, string Address) many)
    {
        var (ofFew, ofMany) = (await OfAsync(few.Client, few.Address), await OfAsync(many.Client, many.Address));

        Assert.True(ofFew > 0, $"{few.Address}: no command was counted.");
        Assert.True(ofMany <= ofFew, $"{many.Address}: {ofFew} queries with one row, {ofMany} with several.");
    }
}
