namespace NatoInternships.Web.Areas.Shared.Submissions;

/// <summary>Registers what the candidates' pages and the office's pages show of an application.</summary>
public static class SubmissionPresenterServices
{
    public static IServiceCollection AddSubmissionPresenters(this IServiceCollection services)
    {
        services.AddScoped<ProfilePresenter>();
        services.AddScoped<AnswerPresenter>();
        services.AddScoped<DocumentPresenter>();
        services.AddScoped<SubmissionPresenter>();

        return services;
    }
}
