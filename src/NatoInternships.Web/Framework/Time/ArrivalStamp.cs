using System.Globalization;
using Microsoft.Extensions.Options;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Framework.Time;

public static class ArrivalStamp
{
    /// <summary>How far a proxy's word may lie before our own stamp: longer than any upload may take.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>The arrival that deadlines are judged by. Throws where the pipeline has not stamped the request.</summary>
    public static DateTimeOffset ArrivedAt(this HttpRequest request) =>
        request.HttpContext.Features.Get<Arrival>()?.At
        ?? throw new InvalidOperationException("The request was not stamped on arrival.");

    /// <summary>The very first middleware: nothing may run before the clock is read.</summary>
    public static IApplicationBuilder UseArrivalStamp(this IApplicationBuilder app)
    {
        var clock = app.ApplicationServices.GetRequiredService<TimeProvider>();

        return app.Use((context, next) =>
        {
            context.Features.Set(new Arrival(clock.GetUtcNow(), context.Connection.RemoteIpAddress));
            return next(context);
        });
    }

    /// <summary>After the forwarded headers: believes the arrival header of a configured proxy, within bounds.</summary>
    public static IApplicationBuilder UseArrivalHeader(this IApplicationBuilder app)
    {
        var header = app.ApplicationServices.GetRequiredService<IOptions<ArrivalOptions>>().Value.Header;
        var proxies = app.ApplicationServices.GetRequiredService<IOptions<ProxyOptions>>().Value;

        return string.IsNullOrEmpty(header) ? app : app.Use((context, next) =>
        {
            var own = context.Features.Get<Arrival>()!;
            var values = context.Request.Headers[header];

            if (values.Count == 1 && proxies.Knows(own.Peer) && TryRead(values[0], out var said))
            {
                context.Features.Set(own with { At = Bounded(said, own.At) });
            }

            return next(context);
        });
    }

    /// <summary>Never later than our own stamp, never more than <see cref="LongestWait"/> before it.</summary>
    public static DateTimeOffset Bounded(DateTimeOffset said, DateTimeOffset own) =>
        said > own ? own : said < own - LongestWait ? own - LongestWait : said;

    public static bool TryRead(string? value, out DateTimeOffset instant)
    {
        instant = default;

        if (decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var unix))
        {
            var milliseconds = value!.Contains('.', StringComparison.Ordinal) ? unix * 1000 : unix;
            if (milliseconds > 253_402_300_799_999m)
            {
                return false;
            }

            instant = DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds);
            return true;
        }

        // An offset is asked for: without one the reading would depend on the machine's zone.
        string[] forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        return value is not null && (value.EndsWith('Z') || value.LastIndexOfAny(['+', '-']) > 10)
            && DateTimeOffset.TryParseExact(value, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
    }
}
