using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Secrets;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>Registers the document store and its inspection.</summary>
public static class DocumentServices
{
    /// <summary>
    /// Binds <c>Documents</c>, <c>Documents:Inspection</c> and <c>ClamAv</c>, and validates them at start-up. Development creates a missing
    /// master key in <c>App_Data/keys</c>; elsewhere start-up fails without one.
    /// </summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton<IValidateOptions<DocumentStoreOptions>>(new DocumentStoreOptionsValidator(environment));
        services.AddOptions<DocumentStoreOptions>().Bind(configuration.GetSection("Documents")).ValidateOnStart();
        services.AddOptions<DocumentInspectionOptions>().Bind(configuration.GetSection("Documents:Inspection")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<PagePictureOptions>().Bind(configuration.GetSection("Documents:Pictures")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ClamAvOptions>().Bind(configuration.GetSection("ClamAv"))
            .Validate(o => string.IsNullOrWhiteSpace(o.Endpoint) || ClamAvScanner.IsEndpoint(o.Endpoint), "ClamAv:Endpoint is neither unix:/path nor tcp://host:port.")
            .ValidateOnStart();

        string Rooted(string path) => Path.GetFullPath(path, environment.ContentRootPath);
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<DocumentStoreOptions>>().Value;

            return DocumentKeyRing.From(options, Rooted(options.DevelopmentKeyFolder));
        });
        services.AddSingleton<IDocumentFiles>(provider =>
            new FolderDocumentFiles(Rooted(provider.GetRequiredService<IOptions<DocumentStoreOptions>>().Value.Folder)));
        services.AddSingleton(provider => new AuditHead(
            Path.Combine(Rooted(provider.GetRequiredService<IOptions<DocumentStoreOptions>>().Value.Folder), AuditHead.FileName),
            provider.GetRequiredService<SecretKeys>()));
        services.AddSingleton<DocumentStore>();
        services.AddSingleton<ClamAvScanner>();
        services.AddSingleton<DocumentInspector>();
        services.AddSingleton<PagePictures>();
        services.AddSingleton<DocxTextReader>();
        services.AddSingleton<InspectionSignal>();
        services.AddScoped<DocumentInspectionService>();
        services.AddScoped<LateRefusalService>();
        services.AddScoped<DocumentSweepService>();
        services.AddScoped<InspectionStatus>();

        return services;
    }
}
