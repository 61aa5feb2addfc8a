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
        services.AddScoped<Submit.CheckPages>();
        services.AddScoped<AboutYou.AboutYouValidator>();
        services.AddScoped<Contact.ContactValidator>();
        services.AddScoped<YourStudies.YourStudiesValidator>();
        services.AddScoped<YourLanguages.YourLanguagesValidator>();
        services.AddScoped<YourExperience.SkillsValidator>();
        services.AddScoped<YourExperience.EntryValidator>();
        services.AddScoped<Preferences.PreferencesValidator>();
        services.AddScoped<Motivation.MotivationValidator>();
        services.AddScoped<CompetencyExamples.CompetencyExamplesValidator>();
        services.AddScoped<Submit.SubmitValidator>();

        return services;
    }
}
