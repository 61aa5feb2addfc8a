using NatoInternships.Infrastructure.Localisation;

namespace NatoInternships.Web.Framework.Localisation;

public static class LocalisationServices
{
    public static IServiceCollection AddPageLanguages(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<TextCatalogue>();
        services.AddScoped<PageText>();
        services.AddSingleton<LanguageSwitch>();
        services.AddScoped(_ => Format.In(PageLanguage.Current));

        return services;
    }

    /// <summary>Must run before everything that reads the path. See <see cref="LanguageInPath"/>.</summary>
    public static IApplicationBuilder UseLanguageInPath(this IApplicationBuilder app) => app.UseMiddleware<LanguageInPath>();
}
