namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>What is written now beside what stands submitted, answer by answer.</summary>
public sealed class VersionComparison(ProfilePresenter profilePresenter, AnswerPresenter answerPresenter, DocumentPresenter documentPresenter)
{
    /// <summary>Every answer in the order of the steps; one that was taken out stands with no value where its step ends.</summary>
    public IReadOnlyList<ComparedRow> Of(ApplicationOverview reading)
    {
        IReadOnlyList<SummaryRow> now =
        [
            .. profilePresenter.Of(reading.Dossier.Candidate.Profile),
            .. answerPresenter.Of(reading.Application.Answers, reading.Sections),
            .. documentPresenter.Of(reading.Dossier.UsableDocuments, reading.Dossier.Candidate.Profile.Studies.OngoingUntil()),
        ];
        if (reading.Current is not { } standing || reading.Application.Status != Domain.Applications.ApplicationStatus.Submitted)
        {
            return [.. now.Select(row => new ComparedRow(row, null, false))];
        }

        // Contact details take effect at once: they are no unsent change.
        var current = reading.Dossier.Candidate.Profile;
        IReadOnlyList<SummaryRow> then = [.. Submitted(standing with { Content = standing.Content with { Profile = standing.Content.Profile.WithContactOf(current) } }, reading)];
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

    /// <summary>The version that stands, in words.</summary>
    public IEnumerable<SummaryRow> Submitted(CurrentSubmission standing, ApplicationOverview reading) =>
    [
        .. profilePresenter.Of(standing.Content.Profile),
        .. answerPresenter.Of(standing.Content.Answers, reading.Sections),
        .. documentPresenter.Of(standing.Content.Documents),
    ];
}
