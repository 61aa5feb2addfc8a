using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>One application for its pages: the current draft beside the version in force.</summary>
/// <param name="Dossier">All data that a submit is judged by.</param>
/// <param name="Current">The version in force; null before the first submission.</param>
/// <param name="Reopened">A refused file that can be replaced now; null for none.</param>
/// <param name="Notice">The current notice.</param>
/// <param name="Now">When it was read.</param>
public sealed record ApplicationOverview(
    ApplicationDossier Dossier, CurrentSubmission? Current, ReopenedFile? Reopened, NoticeChoices Notice, DateTimeOffset Now)
{
    public InternshipApplication Application => Dossier.Application;

    public Vacancy Vacancy => Dossier.Vacancy;

    /// <summary>The sections of interest in the notice.</summary>
    public IReadOnlyList<NoticeSection> Sections => Notice.Sections;

    /// <summary>Whether the content can be changed and submitted now.</summary>
    public bool IsOpen => ApplicationWindow.IsOpen(Application.Status, Vacancy.Status == VacancyStatus.Cancelled, Vacancy.ClosesAt, Now);

    /// <summary>The outcome of the rules, including the written reason about the studies.</summary>
    public EligibilityReport Eligibility { get; } = Dossier.Eligibility.WithReason(Dossier.Candidate.Profile.Studies.Reason);

    /// <summary>The day on which a written reason about the studies was submitted; null when the version in force has none.</summary>
    public DateOnly? ReasonSentOn => Application.Status == ApplicationStatus.Submitted && Current is { } current && !string.IsNullOrWhiteSpace(current.Content.Profile.Studies.Reason)
        ? BrusselsTime.From(current.ArrivedAt).Date
        : null;

    public IReadOnlyList<MissingPart> Missing { get; } = Dossier.Missing();

    /// <summary>Whether a submitted version is in force and the draft differs from it.</summary>
    public bool HasUnsentChanges => Application.Status == ApplicationStatus.Submitted && Current is { } current
        && current.DiffersFrom(Dossier.Candidate.Profile, Application.Answers, Dossier.UsableDocuments.Select(NamedFile.Of));

    public ApplicationState State => new()
    {
        Reference = Application.Reference,
        Number = Vacancy.Number,
        Status = Application.Status,
        VacancyIsCancelled = Vacancy.Status == VacancyStatus.Cancelled,
        Deadline = Vacancy.Deadline,
        WithdrawnAt = Application.WithdrawnAt,
        InForceSince = Current?.ArrivedAt,
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
