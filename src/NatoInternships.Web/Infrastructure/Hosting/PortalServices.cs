using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Invariants;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Receipts;
using NatoInternships.Infrastructure.Secrets;
using NatoInternships.Infrastructure.Seeding;
using NatoInternships.Web.Infrastructure.Security;
using NatoInternships.Web.UseCases;
using NatoInternships.Web.UseCases.Documents;

namespace NatoInternships.Web.Infrastructure.Hosting;

/// <summary>What the portal is made of behind its pages.</summary>
public static class PortalServices
{
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        var (services, configuration, environment) = (builder.Services, builder.Configuration, builder.Environment);
        services.AddPersistence(configuration, environment.ContentRootPath);
        services.AddPortalIdentity(configuration, environment);
        services.AddPortalSignIn(configuration, environment);
        services.AddDocuments(configuration, environment);
        services.AddPortalMail(configuration, environment);
        services.AddSingleton<SecretKeys>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<AuditChain>();
        services.AddSingleton<ReceiptSigner>();
        services.AddScoped<InvariantCheck>();
        services.AddUseCases();
        services.AddOptions<UploadOptions>().BindConfiguration("Documents:Uploads").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<UploadAllowance>();

        services.AddOptions<DemoOptions>().Bind(configuration.GetSection("Demo"));
        services.AddScoped<DemoData>();

        services.AddHostedService<SealAudit>();
        services.AddHostedService<SendOutbox>();
        services.AddHostedService<SweepAccounts>();
        services.AddHostedService<InspectDocuments>();
        services.AddHostedService<SweepDocuments>();

        services.AddHealthChecks()
            .AddCheck<DatabaseReady>("database", tags: [HostingServices.Ready])
            .AddCheck<DocumentStoreCheck>("documents", tags: [HostingServices.Ready]);
    }
}
