namespace NatoInternships.Infrastructure.Seeding.Texts;

/// <summary>
/// What the demo candidate, Elif Yılmaz, writes in an application for notice 250702. The person is invented and writes in English:
/// her own texts are never translated.
/// </summary>
internal static class DemoCandidateTexts
{
    /// <summary>Her motivation, paragraphs parted by an empty line; at most 400 words (ruling A25).</summary>
    public const string Motivation =
        """
        My grandmother’s village lies two hours from a border, and in our family security was never an abstract word. What surprised me at university was how much of it is made on paper. A sentence that thirty governments can accept may take weeks, and I would like to learn how such a sentence is written.

        For my master’s I study how NATO and the European Union share tasks in the Mediterranean. I have laid twenty years of communiqués side by side and noted which words appear, move or vanish. The method is slow, but it taught me that a small change of wording usually has a history. It also showed me what an outsider cannot see: I know the texts, not the conversations behind them.

        That is why the sections on multilateral organisations and the southern neighbourhood attract me most. I can bring careful reading in English and Turkish, a basic French that I practise every week, and the habit of opening a source before I quote it. I have taken minutes in meetings where nobody agreed, and learned to write them so that everybody could accept them.

        In return I hope to find out whether this is the work I want after my degree. I believe it is. Half a year beside people who do it every day would be an honest test.
        """;

    /// <summary>One example for each of the three competencies she chose.</summary>
    public static IReadOnlyList<DemoCompetencyExample> CompetencyExamples { get; } =
    [
        new(
            "analytical-thinking",
            "For a seminar I was asked why two surveys on trust in international organisations gave opposite results in the same year. I compared the questions, the samples and the dates. Nearly all of the difference came from one filter question, which had left out a fifth of the people asked. I put this in a table on one page, and my professor now shows it to first-year students."),
        new(
            "teamwork",
            "Four of us were preparing a student conference when, two weeks before it, our treasurer fell ill. I proposed that we list every open task and each take what we could finish, not what we liked. I took the budget, which was new to me, and shared the file every evening so that anybody could step in. She came back to a conference that was paid for, and to complete notes."),
        new(
            "clarity-and-accuracy",
            "As a research assistant I keep a list of some four hundred official statements. Early on I saw that dates had been typed in two formats, so that March and April could change places. I checked each entry against its source, wrote a one-page rule for new ones, and asked a colleague to test thirty at random. She found one error, which I corrected. We have kept the rule ever since."),
    ];

    /// <summary>Her experience, newest first.</summary>
    public static IReadOnlyList<DemoExperience> Experiences { get; } =
    [
        new(
            "Research assistant, part-time",
            "Boğaziçi Üniversitesi, Istanbul",
            new DateOnly(2024, 10, 1),
            End: null,
            "I keep a list of public statements by international organisations for a study on the Mediterranean, check new entries and write short summaries in English."),
        new(
            "Intern, international office",
            "A district municipality, Istanbul",
            new DateOnly(2023, 7, 3),
            new DateOnly(2023, 9, 1),
            "I prepared the visits of two partner cities, took the notes of their meetings and translated letters between Turkish and English."),
    ];
}
