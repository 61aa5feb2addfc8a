using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using NatoInternships.Web.Framework.Time;

namespace NatoInternships.Web.Tests.Time;

public sealed class ArrivalTests
{
    private static readonly DateTimeOffset Own = PortalHost.Now;

    [Theory]
    [InlineData("10.1.2.3", "1749038390000", "2025-06-04T11:59:50Z")] // ten seconds before our stamp
    [InlineData("10.1.2.3", "1749038390.250", "2025-06-04T11:59:50.25Z")]
    [InlineData("10.1.2.3", "2025-06-04T13:59:50+02:00", "2025-06-04T11:59:50Z")]
    [InlineData("10.1.2.3", "2025-06-04T12:00:05Z", "2025-06-04T12:00:00Z")] // never later than ours
    [InlineData("10.1.2.3", "2025-06-04T08:00:00Z", "2025-06-04T11:50:00Z")] // at most ten minutes before
    [InlineData("10.1.2.3", "2025-06-04T11:59:50", "2025-06-04T12:00:00Z")] // no offset: not believed
    [InlineData("10.1.2.3", "yesterday", "2025-06-04T12:00:00Z")]
    [InlineData("192.0.2.1", "1749038390000", "2025-06-04T12:00:00Z")] // not a proxy of ours
    public async Task A_known_proxy_may_say_when_the_request_came(string peer, string header, string expected)
    {
        var context = await PortalHost.Current.Server.SendAsync(request =>
        {
            request.Request.Path = "/en/trouble/arrived";
            request.Request.Host = new HostString("localhost", 5080);
            request.Request.Headers["X-Arrived"] = header;
            request.Connection.RemoteIpAddress = IPAddress.Parse(peer);
        });

        using var reader = new StreamReader(context.Response.Body);
        var arrived = DateTimeOffset.Parse(await reader.ReadToEndAsync(), CultureInfo.InvariantCulture);

        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), arrived);
    }

    [Fact]
    public void Bounds_hold_at_their_edges()
    {
        Assert.Equal(Own, ArrivalStamp.Bounded(Own.AddTicks(1), Own));
        Assert.Equal(Own.AddMinutes(-10), ArrivalStamp.Bounded(Own.AddMinutes(-10), Own));
        Assert.Equal(Own.AddMinutes(-10), ArrivalStamp.Bounded(Own.AddMinutes(-10).AddTicks(-1), Own));
    }
}
