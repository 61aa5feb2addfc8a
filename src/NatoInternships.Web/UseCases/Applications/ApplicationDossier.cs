using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>Everything one application is judged by, loaded together: task list, check page and submit ask the same of it.</summary>
public sealed record ApplicationDossier(
    InternshipApplication Application,
    Vacancy Vacancy,
    Call Call,
    Candidate Candidate,
    EligibilityCriteria Criteria,
    IReadOnlyList<Document> Documents,
    FreeChoice Free)
{
    /// <summary>What the rules say on the vacancy's reference date.</summary>
    public EligibilityReport Eligibility { get; } =
        EligibilityService.Assess(Candidate.Profile.Facts(Vacancy.ReferenceDate), Criteria);

    /// <summary>Returns why nothing can be changed or submitted; null while the application is open.</summary>
    public ClosedReason? ClosedBy(DateTimeOffset arrivedAt) =>
        ApplicationWindow.ClosedBy(Application.Status, Vacancy.Status == VacancyStatus.Cancelled, Vacancy.ClosesAt, arrivedAt);

    /// <summary>With one more file on the list. Made anew: what is derived is derived again.</summary>
    public ApplicationDossier With(Document added) => new(Application, Vacancy, Call, Candidate, Criteria, [.. Documents, added], Free);

    public IReadOnlyList<MissingPart> Missing() =>
        Completeness.Missing(Call, Candidate.Profile, Application.Answers, UsableDocuments, Eligibility);

    /// <summary>Neither removed nor refused: what a version submitted now would name.</summary>
    public IReadOnlyList<Document> UsableDocuments { get; } = [.. Documents.Where(document => document.IsKept)];

    /// <summary>Of everything a candidate confirms when they submit.</summary>
    /// <param name="submitAttachment">A file that came with the submit itself: the page it was sent from did not show it.</param>
    public string Stamp(Guid? submitAttachment = null) => SectionStamp.Of(new
    {
        Candidate.Profile,
        Application.Answers,
        Documents = UsableDocuments.Where(document => document.Id != submitAttachment)
            .Select(document => new { document.Id, document.ShowsFrom, document.ShowsTo, document.ShowsOnPage }),
        Vacancy.NoticeVersion,
    });

    /// <summary>Of what is being written and of what stands: a discard judges by it whether its page is still true.</summary>
    public string DraftStamp() => SectionStamp.Of(new { Draft = Stamp(), Application.SubmittedVersion });

    /// <summary>The version that would be frozen now.</summary>
    public SubmissionContent Content(Declarations declarations) => new()
    {
        VacancyNumber = Vacancy.Number,
        NoticeVersion = Vacancy.NoticeVersion,
        Profile = Candidate.Profile,
        Answers = Application.Answers,
        Documents = [.. UsableDocuments.Select(SubmittedDocument.Of)],
        Declarations = declarations,
        Eligibility = Eligibility,
    };
}
