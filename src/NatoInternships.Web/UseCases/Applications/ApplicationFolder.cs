using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>Everything one application is judged by, loaded together: task list, check page and submit ask the same of it.</summary>
public sealed record ApplicationFolder(
    InternshipApplication Application,
    Vacancy Vacancy,
    Call Call,
    Candidate Candidate,
    EligibilityCriteria Criteria,
    IReadOnlyList<Document> Documents)
{
    /// <summary>What the rules say on the vacancy's reference date.</summary>
    public EligibilityReport Eligibility { get; } =
        EligibilityService.Assess(Candidate.Profile.Facts(Vacancy.ReferenceDate), Criteria);

    public IReadOnlyList<MissingPart> Missing() =>
        Completeness.Missing(Call, Candidate.Profile, Application.Answers, UsableDocuments, Eligibility);

    /// <summary>Neither removed nor refused: what a version submitted now would name.</summary>
    public IReadOnlyList<Document> UsableDocuments { get; } = [.. Documents.Where(document => document.IsKept)];

    /// <summary>Of everything a candidate confirms when they submit.</summary>
    /// <param name="lastFile">A file that came with the submit itself: the page it was sent from did not show it.</param>
    public string Stamp(Guid? lastFile = null) => SectionStamp.Of(new
    {
        Candidate.Profile,
        Application.Answers,
        Documents = UsableDocuments.Select(document => document.Id).Where(id => id != lastFile),
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

    /// <summary>The candidate's own application with what it stands on; null for a missing one and for somebody else's alike.</summary>
    public static async Task<ApplicationFolder?> LoadAsync(PortalDbContext db, Guid candidateId, string reference, CancellationToken ct)
    {
        // One question for what is one row of each: a submit is made of round trips.
        var found = await (
            from a in db.Applications
            where a.CandidateId == candidateId && a.Reference == reference
            join v in db.Vacancies on a.VacancyId equals v.Id
            join c in db.Calls on v.CallId equals c.Id
            join person in db.Candidates on a.CandidateId equals person.Id
            join rules in db.CriteriaVersions on v.CriteriaId equals rules.Id
            select new { Application = a, Vacancy = v, Call = c, Candidate = person, rules.Criteria }).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        await db.Entry(found.Call).Collection(c => c.Slots).LoadAsync(ct);
        await db.Entry(found.Call).Collection(c => c.Intakes).LoadAsync(ct);
        var documents = await db.Documents
            .Where(d => d.CandidateId == candidateId && d.RemovedAt == null)
            .OrderBy(d => d.UploadedAt).ThenBy(d => d.Id)
            .ToListAsync(ct);

        return new ApplicationFolder(found.Application, found.Vacancy, found.Call, found.Candidate, found.Criteria, documents);
    }
}
