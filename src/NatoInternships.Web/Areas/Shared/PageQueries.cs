using Microsoft.Extensions.DependencyInjection.Extensions;

namespace NatoInternships.Web.Areas.Shared;

/// <summary>Registers the classes that load what a page shows.</summary>
public static class PageQueries
{
    /// <summary>Registers every class of an area with a name in "Query", scoped to the request unless it was registered before.</summary>
    public static IServiceCollection AddPageQueries(this IServiceCollection services)
    {
        foreach (var query in typeof(PageQueries).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.Name.EndsWith("Query", StringComparison.Ordinal)
                && type.Namespace?.StartsWith("NatoInternships.Web.Areas.", StringComparison.Ordinal) == true))
        {
            services.TryAddScoped(query);
        }

        return services;
    }
}
