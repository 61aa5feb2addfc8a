using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Areas.Admin.Vacancies;

namespace NatoInternships.Web.Areas.Admin;

/// <summary>Registers what the pages of the Internship Office need.</summary>
public static class AdminServices
{
    public static IServiceCollection AddOfficePages(this IServiceCollection services)
    {
        services.AddScoped<NoticeQuery>();
        services.AddScoped<VacanciesQuery>();
        services.AddScoped<NewVacancyQuery>();

        return services;
    }
}
