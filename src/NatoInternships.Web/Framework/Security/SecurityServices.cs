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
    /// <summary>
    /// Denies access unless an action has AllowAnonymous or names a policy (ADR 0040). This also applies to [Authorize] without a name.
    /// </summary>
    public static IServiceCollection AddPortalAuthorization(this IServiceCollection services)
    {
        var nobody = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(nobody)
            .SetDefaultPolicy(nobody)
            .AddPolicy(Policies.SignedIn, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(Policies.Candidate, policy => policy.RequireRole(PortalRoles.Candidate).RequireClaim(SessionClaims.CandidateId))
            .AddStaffPolicy(Policies.Hr, PortalRoles.HrLead, PortalRoles.HrOfficer)
            .AddStaffPolicy(Policies.HrLead, PortalRoles.HrLead)
            .AddStaffPolicy(Policies.Accommodation, PortalRoles.AccommodationOfficer)
            .AddStaffPolicy(Policies.Auditor, PortalRoles.Auditor)
            .AddStaffPolicy(Policies.Trail, PortalRoles.Auditor, PortalRoles.HrLead)
            .AddStaffPolicy(Policies.Division, PortalRoles.DivisionMember)
            .AddStaffPolicy(Policies.Staff, [.. PortalRoles.All.Where(role => role != PortalRoles.Candidate)]);

        return services;
    }

    private static AuthorizationBuilder AddStaffPolicy(this AuthorizationBuilder builder, string name, params string[] roles) =>
        builder.AddPolicy(name, policy => policy.RequireRole(roles).RequireClaim(SessionClaims.SecondFactor));

    /// <summary>
    /// Authenticates the request, with three exceptions. While the database is unavailable the session store is too, so the error page is
    /// rendered as for an anonymous user. The same applies to a page that must always be answered. A static file is the same for everybody.
    /// </summary>
    public static IApplicationBuilder UseSignedInReader(this IApplicationBuilder app)
    {
        // Without this property, the host would add authentication again before everything else.
        app.Properties["__AuthenticationMiddlewareSet"] = true;

        return app.UseWhen(
            context => context.AuthenticatesUser() && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null,
            known => known.UseAuthentication());
    }

    /// <summary>Returns whether this page knows who is signed in.</summary>
    public static bool AuthenticatesUser(this HttpContext context) =>
        !context.IsServiceUnavailable() && context.GetEndpoint()?.Metadata.GetMetadata<AlwaysAnsweredAttribute>() is null;

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
    /// Makes the cookie host-bound and Secure outside Development. In Development it has a plain name that also works over HTTP. The path
    /// is always the root, because pages are under /en and /fr.
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
        forwarded.ForwardLimit = null; // Follows all known proxies and stops at the first unknown address.
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in proxies.Value.Networks)
        {
            forwarded.KnownIPNetworks.Add(network);
        }
    }
}
