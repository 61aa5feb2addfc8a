namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>What is written now beside what stands submitted, answer by answer.</summary>
public sealed class VersionComparison(ProfileWords profileWords, AnswerWords answerWords, DocumentWords documentWords)
{
    /// <summary>Every answer in the order of the steps; one that was taken out stands with no value where its step ends.</summary>
    public IReadOnlyList<ComparedRow> Of(ApplicationReading reading)
    {
        IReadOnlyList<SummaryRow> now =
        [
            .. profileWords.Of(reading.Folder.Candidate.Profile),
            .. answerWords.Of(reading.Application.Answers, reading.Sections),
            .. documentWords.Of(reading.Folder.UsableDocuments, reading.Folder.Candidate.Profile.Studies.OngoingUntil()),
        ];
        if (reading.Standing is not { } standing || reading.Application.Status != Domain.Applications.ApplicationStatus.Submitted)
        {
            return [.. now.Select(row => new ComparedRow(row, null, false))];
        }

        // Contact details take effect at once: they are no unsent change.
        var current = reading.Folder.Candidate.Profile;
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
    public IEnumerable<SummaryRow> Submitted(StandingVersion standing, ApplicationReading reading) =>
    [
        .. profileWords.Of(standing.Content.Profile),
        .. answerWords.Of(standing.Content.Answers, reading.Sections),
        .. documentWords.Of(standing.Content.Documents),
    ];
}
