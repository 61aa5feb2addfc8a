using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>Accounts over ASP.NET Core Identity.</summary>
public static class IdentityServices
{
    /// <summary>Schema version 3, which has passkeys; PBKDF2-SHA512 at 220,000 rounds.</summary>
    public static IServiceCollection AddPortalIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<PortalUser>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<PortalDbContext>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 220_000);

        return services;
    }
}
