using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>All data that a submit is judged by, loaded together. Task list, check page and submit use the same.</summary>
public sealed record ApplicationDossier(
    InternshipApplication Application,
    Vacancy Vacancy,
    Call Call,
    Candidate Candidate,
    EligibilityCriteria Criteria,
    IReadOnlyList<Document> Documents,
    FreeChoice Free)
{
    /// <summary>The outcome of the rules on the vacancy's reference date.</summary>
    public EligibilityReport Eligibility { get; } =
        EligibilityService.Assess(Candidate.Profile.Facts(Vacancy.ReferenceDate), Criteria);

    /// <summary>Returns why nothing can be changed or submitted; null while the application is open.</summary>
    public ClosedReason? ClosedBy(DateTimeOffset arrivedAt) =>
        ApplicationWindow.ClosedBy(Application.Status, Vacancy.Status == VacancyStatus.Cancelled, Vacancy.ClosesAt, arrivedAt);

    /// <summary>Returns a dossier with one more file. It is a new instance, so that derived values are computed again.</summary>
    public ApplicationDossier With(Document added) => new(Application, Vacancy, Call, Candidate, Criteria, [.. Documents, added], Free);

    public IReadOnlyList<MissingPart> Missing() =>
        Completeness.Missing(Call, Candidate.Profile, Application.Answers, UsableDocuments, Eligibility);

    /// <summary>Files that are neither removed nor refused. A version submitted now names them.</summary>
    public IReadOnlyList<Document> UsableDocuments { get; } = [.. Documents.Where(document => document.IsKept)];

    /// <summary>Returns the concurrency stamp of everything that a candidate confirms when they submit.</summary>
    /// <param name="submitAttachment">A file that was posted with the submit itself, which the page did not show; it is left out.</param>
    public string Stamp(Guid? submitAttachment = null) => SectionStamp.Of(new
    {
        Candidate.Profile,
        Application.Answers,
        Documents = UsableDocuments.Where(document => document.Id != submitAttachment)
            .Select(document => new { document.Id, document.ShowsFrom, document.ShowsTo, document.DatedOn, document.ShowsOnPage }),
        Vacancy.NoticeVersion,
    });

    /// <summary>
    /// Returns the concurrency stamp of the draft and the submission in force. A discard compares it with what its page showed.
    /// </summary>
    public string DraftStamp() => SectionStamp.Of(new { Draft = Stamp(), Application.SubmittedVersion });

    /// <summary>Returns the content of a version that is submitted now.</summary>
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
