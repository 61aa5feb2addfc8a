using System.Globalization;
using Microsoft.Extensions.Options;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Framework.Time;

public static class ArrivalStamp
{
    /// <summary>How far a proxy's time may be before the portal's own: longer than any upload may take.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>Returns the arrival that deadlines are compared with. Throws when the middleware has not set it.</summary>
    public static DateTimeOffset ArrivedAt(this HttpRequest request) =>
        request.HttpContext.Features.Get<Arrival>()?.At
        ?? throw new InvalidOperationException("The arrival middleware has not run for this request.");

    /// <summary>Must be the first middleware: nothing may run before it reads the clock.</summary>
    public static IApplicationBuilder UseArrivalStamp(this IApplicationBuilder app)
    {
        var clock = app.ApplicationServices.GetRequiredService<TimeProvider>();

        return app.Use((context, next) =>
        {
            context.Features.Set(new Arrival(clock.GetUtcNow(), context.Connection.RemoteIpAddress));
            return next(context);
        });
    }

    /// <summary>Must run after the forwarded headers. Uses the arrival header of a configured proxy, within bounds.</summary>
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

    /// <summary>Returns a time that is not later than the portal's own, and at most <see cref="LongestWait"/> before it.</summary>
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

        // An offset is required. Without it the result would depend on the machine's time zone.
        string[] forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        return value is not null && (value.EndsWith('Z') || value.LastIndexOfAny(['+', '-']) > 10)
            && DateTimeOffset.TryParseExact(value, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
    }
}
