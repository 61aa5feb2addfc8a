using NatoInternships.Web.Areas.Admin.Audit;
using NatoInternships.Web.Areas.Admin.Staff;
using NatoInternships.Web.Areas.Admin.StaffMember;

namespace NatoInternships.Web.Areas.Admin;

public static class OfficeServices
{
    /// <summary>Registers what the pages of the Internship Office read with.</summary>
    public static IServiceCollection AddOfficePages(this IServiceCollection services)
    {
        services.AddScoped<AuditPageQuery>();
        services.AddScoped<StaffListQuery>();
        services.AddScoped<StaffMemberQuery>();

        return services;
    }
}
