using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Pool;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Shared.Divisions;

/// <summary>Registers what the pages of the divisions read with. It is outside their area, which may not name the database.</summary>
public static class DivisionServices
{
    /// <summary>Makes <see cref="DivisionReading"/> with the account of the request, so that a page cannot read as somebody else.</summary>
    public static IServiceCollection AddDivisionPages(this IServiceCollection services) => services.AddScoped(provider => new DivisionReading(
        provider.GetRequiredService<PortalDbContext>(),
        provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.User.UserId(),
        provider.GetRequiredService<TimeProvider>()));
}
