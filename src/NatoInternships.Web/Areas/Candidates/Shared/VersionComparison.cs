namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>Compares the draft with the version in force, answer by answer.</summary>
public sealed class VersionComparison(ProfilePresenter profilePresenter, AnswerPresenter answerPresenter, DocumentPresenter documentPresenter)
{
    /// <summary>Returns every answer in the order of the steps. A removed answer is at the end of its step, without a value.</summary>
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
        IReadOnlyList<SummaryRow> then = [.. Submitted(submission with { Content = submission.Content with { Profile = submission.Content.Profile.WithContactOf(profile) } }, overview)];
        var known = now.Select(row => (row.Section, row.Key)).ToHashSet();
        var removed = then.Where(row => !known.Contains((row.Section, row.Key))).ToList();

        return
        [
            .. now.Select(row =>
            {
                var earlier = then.FirstOrDefault(one => one.Section == row.Section && one.Key == row.Key);
                var isChanged = earlier is null ? row.Value is not null : !row.SaysTheSameAs(earlier);

                return new ComparedRow(row, isChanged ? earlier : null, isChanged);
            }),
            .. removed.Where(row => row.Value is not null).Select(row => new ComparedRow(row with { Value = null, LongText = null, Note = null }, row, true)),
        ];
    }

    /// <summary>Returns the answers of the version in force.</summary>
    public IEnumerable<SummaryRow> Submitted(CurrentSubmission submission, ApplicationOverview overview) =>
    [
        .. profilePresenter.Of(submission.Content.Profile),
        .. answerPresenter.Of(submission.Content.Answers, overview.Sections),
        .. documentPresenter.Of(submission.Content.Documents),
    ];
}
