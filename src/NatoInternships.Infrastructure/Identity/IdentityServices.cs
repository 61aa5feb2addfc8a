using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>Registers accounts, passwords, server-side sessions and the key ring.</summary>
public static class IdentityServices
{
    /// <summary>Iterations of PBKDF2 with HMAC-SHA512.</summary>
    public const int PasswordIterations = 220_000;

    /// <summary>
    /// Throws <see cref="InvalidOperationException"/> outside Development when DataProtection:Certificate is not configured, because the
    /// certificate protects the key ring in the database. DataProtection:OlderCertificates can decrypt older keys. All certificate files
    /// share the password DataProtection:CertificatePassword.
    /// </summary>
    public static IServiceCollection AddPortalIdentity(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddIdentityCore<PortalUser>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.Stores.MaxLengthForKeys = 128;
                options.User.RequireUniqueEmail = true;
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<PortalDbContext>();
        services.Configure<PasswordHasherOptions>(options =>
        {
            options.CompatibilityMode = PasswordHasherCompatibilityMode.IdentityV3;
            options.IterationCount = PasswordIterations;
        });
        services.AddSingleton<IPasswordHasher<PortalUser>, PasswordHasher<PortalUser>>();
        services.AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.AddSingleton<PasswordHashingQueue>();
        services.AddScoped<SignInLimit>();
        services.AddSingleton<SecondFactorSecrets>();

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme);
        services.AddSingleton<DatabaseTicketStore>();
        services.AddScoped<AccountSessions>();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<DatabaseTicketStore>((cookie, store) =>
            {
                cookie.SessionStore = store;
                cookie.ExpireTimeSpan = SessionLimits.Absolute(isStaff: false); // The session row ends earlier than the cookie.
                cookie.SlidingExpiration = false;
            });

        AddKeyRing(services, configuration, environment);

        return services;
    }

    private static void AddKeyRing(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var ring = services.AddDataProtection().SetApplicationName("NatoInternships").PersistKeysToDbContext<PortalDbContext>();
        var path = configuration["DataProtection:Certificate"];
        if (!string.IsNullOrWhiteSpace(path))
        {
            var password = configuration["DataProtection:CertificatePassword"];
            var older = configuration.GetSection("DataProtection:OlderCertificates").Get<string[]>() ?? [];
            ring.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(path, password))
                .UnprotectKeysWithAnyCertificate([.. older.Select(one => X509CertificateLoader.LoadPkcs12FromFile(one, password))]);
        }
        else if (!environment.IsDevelopment())
        {
            throw new InvalidOperationException("DataProtection:Certificate is not configured.");
        }
    }
}
