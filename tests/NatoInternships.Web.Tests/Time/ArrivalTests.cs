using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using NatoInternships.Web.Framework.Time;

namespace NatoInternships.Web.Tests.Time;

public sealed class ArrivalTests
{
    private static readonly DateTimeOffset Own = PortalHost.Now;

    [Theory]
    [InlineData("10.1.2.3", "1749038390000", "2025-06-04T11:59:50Z")] // Ten seconds before the portal's own time.
    [InlineData("10.1.2.3", "1749038390.250", "2025-06-04T11:59:50.25Z")]
    [InlineData("10.1.2.3", "2025-06-04T13:59:50+02:00", "2025-06-04T11:59:50Z")]
    [InlineData("10.1.2.3", "2025-06-04T12:00:05Z", "2025-06-04T12:00:00Z")] // Never later than the portal's own time.
    [InlineData("10.1.2.3", "2025-06-04T08:00:00Z", "2025-06-04T11:50:00Z")] // At most ten minutes before.
    [InlineData("10.1.2.3", "2025-06-04T11:59:50", "2025-06-04T12:00:00Z")] // No offset: ignored.
    [InlineData("10.1.2.3", "yesterday", "2025-06-04T12:00:00Z")]
    [InlineData("192.0.2.1", "1749038390000", "2025-06-04T12:00:00Z")] // Not a known proxy.
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
    public void The_arrival_is_bounded_inclusively()
    {
        Assert.Equal(Own, ArrivalStamp.Bounded(Own.AddTicks(1), Own));
        Assert.Equal(Own.AddMinutes(-10), ArrivalStamp.Bounded(Own.AddMinutes(-10), Own));
        Assert.Equal(Own.AddMinutes(-10), ArrivalStamp.Bounded(Own.AddMinutes(-10).AddTicks(-1), Own));
    }
}
