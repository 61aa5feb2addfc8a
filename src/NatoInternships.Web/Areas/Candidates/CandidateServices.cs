using FluentValidation;
using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates;

/// <summary>Registers the services of the candidates' pages.</summary>
public static class CandidateServices
{
    public static IServiceCollection AddCandidatePages(this IServiceCollection services)
    {
        services.AddScoped<ApplicationStatusPresenter>();
        services.AddScoped<VersionComparison>();
        services.AddScoped<TaskList.TaskListBuilder>();
        services.AddScoped<YourStudies.StudiesRule>();
        services.AddSingleton<DocumentFile.OwnDocumentQuery>();
        services.AddScoped<Submit.SubmitAttachmentReader>();
        services.AddScoped<Receipt.ReceiptPdf>();
        foreach (var validator in typeof(CandidateServices).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsPublic: true } && type.IsAssignableTo(typeof(IValidator))
                && type.Namespace!.StartsWith(typeof(CandidateServices).Namespace!, StringComparison.Ordinal)))
        {
            services.AddScoped(validator);
        }

        return services;
    }
}
