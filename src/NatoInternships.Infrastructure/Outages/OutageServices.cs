using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Outages;

namespace NatoInternships.Infrastructure.Outages;

/// <summary>Registers the services that record samples and write the outage log.</summary>
public static class OutageServices
{
    public static IServiceCollection AddOutageLog(this IServiceCollection services)
    {
        services.AddOptions<OutageLimits>().BindConfiguration("Outages")
            .Validate(limits => limits.AreValid, "Outages: every limit must be above 0, percents at most 100, SilentSeconds at least 90.")
            .ValidateOnStart();
        services.AddSingleton<ProcessMetrics>();
        services.AddSingleton<HealthRecorder>();
        services.AddScoped<OutageLog>();

        return services;
    }
}
