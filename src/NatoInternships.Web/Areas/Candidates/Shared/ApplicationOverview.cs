using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>One application as its pages show it: what it would be submitted with now, beside the version that stands.</summary>
/// <param name="Dossier">Everything it is judged by.</param>
/// <param name="Current">The version in force; null while nothing was submitted.</param>
/// <param name="Reopened">A refused file that can be replaced now; null where there is none.</param>
/// <param name="Sections">The sections of interest that the notice names.</param>
/// <param name="Now">When it was read.</param>
public sealed record ApplicationOverview(
    ApplicationDossier Dossier, CurrentSubmission? Current, ReopenedFile? Reopened, IReadOnlyList<NoticeSection> Sections, DateTimeOffset Now)
{
    public InternshipApplication Application => Dossier.Application;

    public Vacancy Vacancy => Dossier.Vacancy;

    /// <summary>Whether the content can be changed and submitted now.</summary>
    public bool IsOpen => ApplicationWindow.IsOpen(Application.Status, Vacancy.Status == VacancyStatus.Cancelled, Vacancy.ClosesAt, Now);

    /// <summary>What the rules say, with the written reason about the studies taken into account.</summary>
    public EligibilityReport Eligibility { get; } = Dossier.Eligibility.WithReason(Dossier.Candidate.Profile.Studies.Reason);

    /// <summary>The day on which a written reason about the studies was submitted; null where the version in force has none.</summary>
    public DateOnly? ReasonSentOn => Application.Status == ApplicationStatus.Submitted && Current is { } standing && !string.IsNullOrWhiteSpace(standing.Content.Profile.Studies.Reason)
        ? BrusselsTime.From(standing.ArrivedAt).Date
        : null;

    public IReadOnlyList<MissingPart> Missing { get; } = Dossier.Missing();

    /// <summary>Whether a version stands submitted and something differs from it.</summary>
    public bool HasUnsentChanges => Application.Status == ApplicationStatus.Submitted && Current is { } standing
        && standing.DiffersFrom(Dossier.Candidate.Profile, Application.Answers, Dossier.UsableDocuments.Select(NamedFile.Of));

    public ApplicationState State => new()
    {
        Reference = Application.Reference,
        Number = Vacancy.Number,
        Status = Application.Status,
        VacancyIsCancelled = Vacancy.Status == VacancyStatus.Cancelled,
        Deadline = Vacancy.Deadline,
        WithdrawnAt = Application.WithdrawnAt,
        StandsSince = Current?.ArrivedAt,
        FileWasReplaced = Current?.FileWasReplaced == true,
        HasUnsentChanges = HasUnsentChanges,
        Reopened = Reopened,
        IsInPool = Application.JoinedPoolAt is not null,
        Blockers = Dossier.Eligibility.SubmissionBlockers,
        HasAChoice = Application.SlotNo is not null || Dossier.Free.SlotNo is not null,
        Now = Now,
    };

    public bool IsMissing(ApplicationSection section) => Missing.Any(part => part.Section == section);
}
