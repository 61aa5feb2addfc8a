using NatoInternships.Web.Areas.Shared.Submissions;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>Compares the draft with the version in force, answer by answer.</summary>
public sealed class VersionComparison(
    ProfilePresenter profilePresenter, AnswerPresenter answerPresenter, DocumentPresenter documentPresenter, SubmissionPresenter submissionPresenter)
{
    /// <summary>Returns every answer in the order of the steps, and the removed answers at the end.</summary>
    public IReadOnlyList<ComparedRow> Of(ApplicationOverview overview)
    {
        IReadOnlyList<SummaryRow> now =
        [
            .. profilePresenter.Of(overview.Dossier.Candidate.Profile),
            .. answerPresenter.Of(overview.Application.Answers, overview.Sections),
            .. documentPresenter.Of(overview.Dossier.UsableDocuments, overview.Dossier.Candidate.Profile.Studies.OngoingUntil()),
        ];
        if (overview.Current is not { } submission || overview.Application.Status != Domain.Applications.ApplicationStatus.Submitted)
        {
            return [.. now.Select(row => new ComparedRow(row, null, false))];
        }

        // Contact details take effect at once, so they are no unsent change.
        var profile = overview.Dossier.Candidate.Profile;

        return ComparedRow.Of(
            submissionPresenter.Of(submission.Content with { Profile = submission.Content.Profile.WithContactOf(profile) }, overview.Sections), now);
    }
}
