using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Load;

namespace NatoInternships.Web.Framework.Security;

public static class SecurityServices
{
    /// <summary>Closed to everybody unless it says AllowAnonymous or names a policy (ADR 0040): also for [Authorize] without a name.</summary>
    public static IServiceCollection AddPortalAuthorization(this IServiceCollection services)
    {
        var nobody = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(nobody)
            .SetDefaultPolicy(nobody)
            .AddPolicy(Policies.SignedIn, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(Policies.Candidate, policy => policy.RequireRole(PortalRoles.Candidate).RequireClaim(SessionClaims.CandidateId))
            .AddPolicy(Policies.Hr, policy => policy.RequireRole(PortalRoles.HrLead, PortalRoles.HrOfficer))
            .AddPolicy(Policies.HrLead, policy => policy.RequireRole(PortalRoles.HrLead))
            .AddPolicy(Policies.Accommodation, policy => policy.RequireRole(PortalRoles.AccommodationOfficer))
            .AddPolicy(Policies.Auditor, policy => policy.RequireRole(PortalRoles.Auditor))
            .AddPolicy(Policies.Division, policy => policy.RequireRole(PortalRoles.DivisionMember));

        return services;
    }

    /// <summary>
    /// Reads who is signed in, except while showing that the database is away: the session store is away with it then, and the
    /// error page is shown as to a stranger. So is a page that must always be answered, and a static file is the same for everybody.
    /// </summary>
    public static IApplicationBuilder UseSignedInReader(this IApplicationBuilder app)
    {
        // Without this mark the host would add authentication once more, before everything else.
        app.Properties["__AuthenticationMiddlewareSet"] = true;

        return app.UseWhen(
            context => !context.IsServiceAway()
                && context.GetEndpoint()?.Metadata.GetMetadata<AlwaysAnsweredAttribute>() is null
                && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null,
             known => known.UseAuthentication());
    }

    public static IServiceCollection AddPortalSecurity(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<SiteOptions>().Bind(configuration.GetSection("Site"))
            .Validate(site => site.BaseUrl is { IsAbsoluteUri: true }, "Site:BaseUrl must be an absolute address.")
            .ValidateOnStart();
        services.AddOptions<ContactOptions>().Bind(configuration.GetSection("Contacts"))
            .Validate(
                contacts => contacts.AreComplete,
                "Contacts:Security, :Technical, :Accommodation and :DataRights must each be a mailto:, https: or tel: address.")
            .ValidateOnStart();
        services.AddOptions<ProxyOptions>().Bind(configuration.GetSection("Proxies"))
            .Validate(proxies => proxies.IsValid(), "Proxies:Known must hold addresses or networks.")
            .ValidateOnStart();

        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>(TrustOnly);
        services.AddScoped<SessionExpiry>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Harden("antiforgery", environment);
            options.FormFieldName = "__RequestVerificationToken";
            options.HeaderName = "RequestVerificationToken";
        });
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Harden("notice", environment));
        return services;
    }

    /// <summary>
    /// Host-bound and Secure outside Development; in Development plain names that also work over HTTP.
    /// The path is always the root: pages live under /en and /fr.
    /// </summary>
    public static void Harden(this CookieBuilder cookie, string name, IHostEnvironment environment)
    {
        var isDevelopment = environment.IsDevelopment();

        cookie.Name = isDevelopment ? name : "__Host-" + name;
        cookie.SecurePolicy = isDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.IsEssential = true;
    }

    private static void TrustOnly(ForwardedHeadersOptions forwarded, IOptions<ProxyOptions> proxies)
    {
        forwarded.ForwardedHeaders = proxies.Value.Known.Count == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        forwarded.ForwardLimit = null; // as many as are known; the first unknown address ends the walk
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in proxies.Value.Networks)
        {
            forwarded.KnownIPNetworks.Add(network);
        }
    }
}
