using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Infrastructure.Time;

namespace NatoInternships.Web.Infrastructure.Security;

public static class SignInServices
{
    public const string SignInPath = "/account/sign-in";

    /// <summary>The cookie of the session and where refused visitors are sent.</summary>
    public static IServiceCollection AddPortalSignIn(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddScoped<PortalSignIn>();
        services.AddRateLimiter((configuration.GetSection("RateLimits").Get<RateLimits>() ?? new RateLimits()).AddTo);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Harden("session", environment);
            cookie.LoginPath = SignInPath;
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });

        return services;
    }

    /// <summary>Times are also told in the zone that the signed-in person has set.</summary>
    public static IApplicationBuilder UseReaderZone(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.User.FindFirstValue(SessionClaims.Zone) is { } zone)
        {
            context.RequestServices.GetRequiredService<ReaderZone>().Know(zone);
        }

        return next(context);
    });
}
