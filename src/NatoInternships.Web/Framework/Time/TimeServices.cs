using Microsoft.Extensions.DependencyInjection.Extensions;

namespace NatoInternships.Web.Framework.Time;

public static class TimeServices
{
    public static IServiceCollection AddPortalTime(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<UserTimeZone>();
        services.AddOptions<ArrivalOptions>().Bind(configuration.GetSection("Arrival")).ValidateOnStart();

        return services;
    }
}
