using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Time;

namespace NatoInternships.Web.Framework.Security;

public static class SignInServices
{
    /// <summary>Configures the session cookie and the redirects for denied access.</summary>
    public static IServiceCollection AddPortalSignIn(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddScoped<PortalSignIn>();
        services.AddSingleton<PendingAccount>();
        services.AddSingleton<SecondFactorCookie>();
        services.AddSingleton<KnownBrowserCookie>();
        services.AddSingleton<RefusedAccess>();
        services.AddRateLimiter((configuration.GetSection("RateLimits").Get<RateLimits>() ?? new RateLimits()).AddTo);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Harden("session", environment);
            cookie.LoginPath = LinkPath.Of(AccountLinks.SignIn());
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.Events.OnRedirectToLogin = ToSignInAsync;
            cookie.Events.OnRedirectToAccessDenied = context => context.HttpContext.RequestServices.GetRequiredService<RefusedAccess>().AnswerAsync(context.HttpContext);
        });

        return services;
    }

    /// <summary>Makes the user's time zone and the end of the session available to the page.</summary>
    public static IApplicationBuilder UseUserTimeZone(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties is { } session
            && session.Items.TryGetValue(DatabaseTicketStore.EndsItem, out var text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var ends))
        {
            context.RequestServices.GetRequiredService<SessionExpiry>().EndsAt = ends;
        }

        if (context.User.FindFirstValue(SessionClaims.Zone) is { } zone)
        {
            context.RequestServices.GetRequiredService<UserTimeZone>().Know(zone);
        }

        return next(context);
    });

    // The typed text of a form is saved while its owner signs in again. A script gets a status, not a page.
    private static async Task ToSignInAsync(RedirectContext<CookieAuthenticationOptions> redirect)
    {
        var (context, request) = (redirect.HttpContext, redirect.Request);
        if (request.IsAutosave())
        {
            redirect.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (HttpMethods.IsPost(request.Method))
        {
            var savedFormUrl = await context.RequestServices.GetRequiredService<SavedFormStore>().SaveAsync(context, context.RequestAborted);
            redirect.Response.Redirect($"{request.PathBase}{LinkPath.Of(AccountLinks.SignIn())}{QueryString.Create("returnUrl", savedFormUrl ?? request.PathBase + "/")}");
            return;
        }

        redirect.Response.Redirect(redirect.RedirectUri);
    }
}
