using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Vacancies;

namespace NatoInternships.TestSupport;

/// <summary>Applications with complete answers.</summary>
public static class AnApplication
{
    /// <summary>A draft that lacks nothing of its own; the profile and the documents are the candidate's.</summary>
    public static InternshipApplication Draft(Guid candidateId, Vacancy vacancy, DateTimeOffset now)
    {
        var application = InternshipApplication.Start(candidateId, vacancy, now);
        application.Edit(ACandidate.Answers(), now);

        return application;
    }
}
