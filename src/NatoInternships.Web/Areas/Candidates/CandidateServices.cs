using FluentValidation;
using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates;

/// <summary>What the candidates' pages are made of.</summary>
public static class CandidateServices
{
    public static IServiceCollection AddCandidatePages(this IServiceCollection services)
    {
        services.AddScoped<SectionPlaces>();
        services.AddScoped<OwnProfile>();
        services.AddScoped<OwnAnswers>();
        services.AddScoped<ApplicationReadings>();
        services.AddScoped<Wallets>();
        services.AddScoped<ProfileWords>();
        services.AddScoped<AnswerWords>();
        services.AddScoped<DocumentWords>();
        services.AddScoped<StateWords>();
        services.AddScoped<VersionComparison>();
        services.AddScoped<TaskList.TaskListWords>();
        services.AddScoped<YourStudies.StudiesRule>();
        services.AddSingleton<DocumentFile.OwnDocumentQuery>();
        services.AddScoped<Submit.CheckPages>();
        services.AddScoped<Submit.LastFiles>();
        services.AddScoped<Receipt.ReceiptPages>();
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
