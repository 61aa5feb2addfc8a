using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Backup;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Invariants;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Outages;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Receipts;
using NatoInternships.Infrastructure.Screening;
using NatoInternships.Infrastructure.Secrets;
using NatoInternships.Infrastructure.Seeding;
using NatoInternships.Web.Framework.Caching;
using NatoInternships.Web.UseCases.Accounts;
using NatoInternships.Web.UseCases.Applications;
using NatoInternships.Web.UseCases.Documents;
using NatoInternships.Web.UseCases.Pool;
using NatoInternships.Web.UseCases.Screening;
using NatoInternships.Web.UseCases.Staff;

namespace NatoInternships.Web.Framework.Hosting;

/// <summary>Registers everything below the pages: database, documents, keys, use cases, jobs.</summary>
public static class PortalServices
{
    public static void AddPortalData(this WebApplicationBuilder builder)
    {
        builder.RootSqliteFile();
        builder.Services.AddPersistence(builder.Configuration);
        builder.Services.AddDocuments(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton<SecretKeys>();
        builder.Services.AddSingleton<ReceiptSigner>();
        builder.Services.AddSingleton<NetworkName>();
        builder.Services.AddScoped<AuditTrail>();
        builder.Services.AddScoped<AuditChain>();
        builder.Services.AddPortalMail(builder.Configuration, builder.Environment);
        builder.Services.AddOptions<ClosingOptions>().BindConfiguration("Closing").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddScoped<VacancyClosingService>();
        builder.Services.AddOutageLog();
        builder.Services.AddScoped<ExtensionFollowUpService>();
        builder.Services.AddScoped<CancellationFollowUpService>();
        builder.Services.AddScoped<ScreeningProjection>();
        builder.Services.AddScoped<ReleaseService>();
        builder.Services.AddScoped<InvariantCheck>();
        builder.Services.AddScoped<ScreeningInvariants>();
        builder.Services.AddSingleton<BackupPlaces>();
        builder.Services.AddScoped<PortalBackup>();
        builder.Services.AddSingleton<DocumentRotation>();
        builder.Services.AddScoped<DemoData>();
        builder.Services.AddOptions<DemoOptions>().BindConfiguration("Demo");
        builder.Services.AddHealthChecks()
            .AddCheck<DatabaseHealthCheck>("database", tags: [HostingServices.Ready])
            .AddCheck<DocumentStoreCheck>("documents", tags: [HostingServices.Ready])
            .AddCheck<InspectionStatus>("inspection", HealthStatus.Degraded, [HostingServices.Ready]);
    }

    /// <summary>Registers every class of UseCases with an ExecuteAsync method, scoped to the request.</summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        var useCases = typeof(PortalServices).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false }
                && type.Namespace?.StartsWith("NatoInternships.Web.UseCases", StringComparison.Ordinal) == true
                && type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Any(method => method.Name == "ExecuteAsync"));
        foreach (var useCase in useCases)
        {
            services.AddScoped(useCase);
        }

        services.AddScoped<Security.ReadNotes>();
        services.AddScoped<RegistrationMails>();
        services.AddScoped<OwnPasswordWords>();
        services.AddScoped<SecondFactorNeedQuery>();
        services.AddScoped<RecoveryCodes>();
        services.AddScoped<LastLeadGuard>();
        services.AddScoped<EndMemberships>();
        services.AddScoped<InvitationLink>();
        services.AddOptions<UploadOptions>().BindConfiguration("Documents:Uploads").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<UploadAllowance>();
        services.AddScoped<ScreeningCases>();
        services.AddSingleton<ApplicationQueries>();

        return services;
    }

    /// <summary>Registers the jobs of this process. Jobs that one process does for all are added unless Jobs:Enabled is false.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHostedService<HealthRecordingJob>();
        services.AddHostedService<OutputCacheInvalidationJob>();
        if (!configuration.GetValue("Jobs:Enabled", defaultValue: true))
        {
            return services;
        }

        services.AddHostedService<AuditSealingJob>();
        services.AddHostedService<OutboxJob>();
        services.AddHostedService<AccountSweepJob>();
        services.AddHostedService<ExtensionFollowUpJob>();
        services.AddHostedService<CancellationFollowUpJob>();
        services.AddHostedService<ReleaseJob>();
        services.AddHostedService<DocumentInspectionJob>();
        services.AddHostedService<DocumentSweepJob>();
        services.AddHostedService<VacancyClosingJob>();
        services.AddHostedService<StatisticsJob>();

        return services;
    }

    /// <summary>Resolves a relative SQLite file against the program's folder, whatever the working directory is.</summary>
    private static void RootSqliteFile(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetConnectionString("Sqlite") is not { Length: > 0 } text)
        {
            return;
        }

        var connection = new SqliteConnectionStringBuilder(text);
        if (connection.DataSource is ":memory:" or "" || Path.IsPathRooted(connection.DataSource))
        {
            return;
        }

        connection.DataSource = Path.Combine(builder.Environment.ContentRootPath, connection.DataSource);
        PrivateFiles.CreateFolder(Path.GetDirectoryName(connection.DataSource)!);
        builder.Configuration["ConnectionStrings:Sqlite"] = connection.ToString();
    }
}
