using Microsoft.AspNetCore.Http.Features;

namespace NatoInternships.Web.Framework.Uploads;

/// <summary>
/// Limits size and duration of a form post. Only an upload of an authorised user has higher limits: <see cref="StreamedFormAttribute"/>.
/// </summary>
public static class BodyLimits
{
    /// <summary>Highest size of a form without a file, in bytes.</summary>
    public const long MostBytes = 512 * 1024;

    /// <summary>Highest size of a field of a form without a file, in bytes as sent.</summary>
    public const int LongestField = 256 * 1024;

    /// <summary>Longest time from the first byte of a form without a file to its last.</summary>
    public static readonly TimeSpan LongestArrival = TimeSpan.FromSeconds(60);

    public static IServiceCollection AddBodyLimits(this IServiceCollection services) => services.Configure<FormOptions>(form =>
    {
        form.ValueLengthLimit = LongestField;
        form.MultipartBodyLengthLimit = MostBytes;
    });

    /// <summary>Must run before anything reads a body.</summary>
    public static IApplicationBuilder UseBodyLimits(this IApplicationBuilder app)
    {
        var clock = app.ApplicationServices.GetRequiredService<TimeProvider>();

        return app.Use((context, next) =>
        {
            if (context.Features.Get<LimitedBody>() is null && context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: false })
            {
                var body = new LimitedBody(context.Request.Body, clock);
                context.Features.Set(body);
                context.Request.Body = body;
                context.Response.RegisterForDispose(body);
            }

            return next(context);
        });
    }
}
