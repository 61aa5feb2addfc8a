namespace NatoInternships.Web.UseCases;

/// <summary>Registers every use case: a concrete class in this namespace or below with a method ExecuteAsync. One per request.</summary>
public static class UseCaseServices
{
    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        var all = typeof(UseCaseServices).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false }
                && type.Namespace?.StartsWith(typeof(UseCaseServices).Namespace!, StringComparison.Ordinal) == true
                && type.GetMethods().Any(method => method.Name == "ExecuteAsync"));
        foreach (var useCase in all)
        {
            services.AddScoped(useCase);
        }

        return services;
    }
}
