using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Vacancies;

namespace NatoInternships.TestSupport;

/// <summary>Creates applications with complete answers.</summary>
public static class AnApplication
{
    /// <summary>Returns a draft with complete answers. The profile and the documents belong to the candidate.</summary>
    public static InternshipApplication Draft(Guid candidateId, Vacancy vacancy, DateTimeOffset now)
    {
        var application = InternshipApplication.Start(candidateId, vacancy, now);
        application.Edit(ACandidate.Answers(), now);

        return application;
    }
}
