using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Vacancies.Parity;

/// <summary>
/// Finds what must be mended before a notice is published: its two languages say the same, and its facts, links and times are usable
/// (ADR 0058). Readers of either language then get the same notice.
/// </summary>
public static class ParityCheck
{
    /// <summary>Returns every finding, in the order of the editor; empty when the notice can be published.</summary>
    /// <param name="content">The whole text.</param>
    /// <param name="facts">The facts that stand beside it.</param>
    /// <param name="leastCompetencies">How many competency examples the call asks candidates for.</param>
    public static IReadOnlyList<ParityFinding> Find(NoticeContent content, NoticeFacts facts, int leastCompetencies) =>
        [.. OfFacts(facts, leastCompetencies), .. OfContent(content), .. OfLinks(facts.Links)];

    private static IEnumerable<ParityFinding> OfFacts(NoticeFacts facts, int leastCompetencies)
    {
        if (!facts.HasOneDeadline)
        {
            yield return new ParityFinding(ParityCode.ClockChange, NoticeFields.Deadline);
        }

        (bool IsMissing, string Field)[] needed =
        [
            (facts.Grant.Amount <= 0, NoticeFields.Grant),
            (facts.HoursPerWeek <= 0, NoticeFields.Hours),
            (facts.Months <= 0, NoticeFields.Months),
            (facts.Intakes.Count == 0, NoticeFields.Intakes),
            (facts.Competencies.Count < leastCompetencies, NoticeFields.Competencies),
        ];
        foreach (var (_, field) in needed.Where(one => one.IsMissing))
        {
            yield return new ParityFinding(ParityCode.FactMissing, field);
        }

        if (facts.InfoSession is not { } session)
        {
            yield break;
        }

        if (!BrusselsTime.HappensOnce(session.Date, session.Time))
        {
            yield return new ParityFinding(ParityCode.ClockChange, NoticeFields.Session);
        }

        if (!WebLink.IsUsable(session.RegistrationUrl))
        {
            yield return new ParityFinding(ParityCode.DeadLink, NoticeFields.Session) { Found = new(session.RegistrationUrl, session.RegistrationUrl) };
        }
    }

    private static IEnumerable<ParityFinding> OfContent(NoticeContent content) =>
    [
        .. Text(NoticeFields.Title, content.Title, NoticeContent.TitleLength),
        .. Text(NoticeFields.Summary, content.Summary, NoticeContent.SummaryLength),
        .. Text(NoticeFields.Lede, content.Lede, NoticeContent.TitleLength),
        .. List(NoticeFields.About, content.About, isNeeded: true),
        .. Sections(content.Sections),
        .. Text(NoticeFields.DailyWork, content.DailyWork),
        .. List(NoticeFields.Tasks, content.Tasks, isNeeded: true),
        .. List(NoticeFields.Offer, content.Offer, isNeeded: false),
        .. List(NoticeFields.Desirable, content.Desirable, isNeeded: false),
    ];

    private static IEnumerable<ParityFinding> Text(string field, LocalizedText text, int longest = int.MaxValue)
    {
        foreach (var (language, words) in Both(text))
        {
            if (words.Length > longest)
            {
                yield return new ParityFinding(ParityCode.TooLong, field) { Language = language };
            }
        }

        foreach (var finding in Missing(field, text).Concat(Words(field, text)))
        {
            yield return finding;
        }
    }

    // A list of which one language has fewer entries: its entries cannot be compared one by one.
    private static IEnumerable<ParityFinding> List(string field, IReadOnlyList<LocalizedText> entries, bool isNeeded)
    {
        var (en, fr) = (entries.Count(entry => IsText(entry.En)), entries.Count(entry => IsText(entry.Fr)));
        var findings = (en, fr) switch
        {
            (0, 0) when !isNeeded => [],
            (0, _) or (_, 0) => Missing(field, new(en == 0 ? "" : "-", fr == 0 ? "" : "-")),
            _ when en != fr => [new ParityFinding(ParityCode.ListsDiffer, field) { Found = new($"{en}", $"{fr}") }],
            _ => entries.SelectMany((entry, index) => Words(field, entry, index + 1)),
        };
        var zones = en == fr ? [] : entries.SelectMany((entry, index) => Zones(field, entry, index + 1).Concat(DeadLinks(field, entry, index + 1)));

        return findings.Concat(zones);
    }

    private static IEnumerable<ParityFinding> Sections(IReadOnlyList<NoticeSection> sections) => sections.SelectMany((section, index) =>
    {
        var whole = new LocalizedText($"{section.Name.En}\n{section.Work.En}", $"{section.Name.Fr}\n{section.Work.Fr}");
        var missing = Both(section.Name).Zip(Both(section.Work))
            .Where(both => !IsText(both.First.Text) || !IsText(both.Second.Text))
            .Select(both => new ParityFinding(ParityCode.LanguageMissing, NoticeFields.Sections) { Item = index + 1, Language = both.First.Language });

        return missing.Concat(Words(NoticeFields.Sections, whole, index + 1));
    });

    private static IEnumerable<ParityFinding> OfLinks(IReadOnlyList<NoticeLink> links) => links.SelectMany((link, index) =>
    {
        var item = index + 1;
        var dead = Both(link.Address).Where(one => !WebLink.IsUsable(one.Text))
            .Select(one => new ParityFinding(ParityCode.DeadLink, NoticeFields.Links) { Item = item, Language = one.Language, Found = link.Address })
            .ToList();
        var differ = dead.Count == 0 && WebLink.HostOf(link.Address.En) != WebLink.HostOf(link.Address.Fr)
            ? new[] { new ParityFinding(ParityCode.LinksDiffer, NoticeFields.Links) { Item = item, Found = link.Address } }
            : [];

        return Missing(NoticeFields.Links, link.Label, item).Concat(Words(NoticeFields.Links, link.Label, item)).Concat(dead).Concat(differ);
    });

    private static IEnumerable<ParityFinding> Missing(string field, LocalizedText text, int? item = null) => Both(text)
        .Where(one => !IsText(one.Text))
        .Select(one => new ParityFinding(ParityCode.LanguageMissing, field) { Item = item, Language = one.Language });

    // What two texts that say the same have in common. A missing text is a finding of its own.
    private static IEnumerable<ParityFinding> Words(string field, LocalizedText text, int? item = null)
    {
        if (text.IsComplete)
        {
            if (Figures.Differences(text) is { } figures)
            {
                yield return new ParityFinding(ParityCode.FiguresDiffer, field) { Item = item, Found = figures };
            }

            var (en, fr) = (WebLink.In(text.En), WebLink.In(text.Fr));
            if (!en.Select(WebLink.WithoutLanguage).Order(StringComparer.Ordinal).SequenceEqual(fr.Select(WebLink.WithoutLanguage).Order(StringComparer.Ordinal)))
            {
                yield return new ParityFinding(ParityCode.LinksDiffer, field) { Item = item, Found = new(string.Join(", ", en), string.Join(", ", fr)) };
            }
        }

        foreach (var finding in DeadLinks(field, text, item).Concat(Zones(field, text, item)))
        {
            yield return finding;
        }
    }

    private static IEnumerable<ParityFinding> DeadLinks(string field, LocalizedText text, int? item) =>
        from one in Both(text)
        from address in WebLink.In(one.Text)
        where !WebLink.IsUsable(address)
        select new ParityFinding(ParityCode.DeadLink, field) { Item = item, Language = one.Language, Found = InOne(one.Language, address) };

    private static IEnumerable<ParityFinding> Zones(string field, LocalizedText text, int? item) =>
        from one in Both(text)
        let zone = TypedTimeZone.In(one.Text)
        where zone is not null
        select new ParityFinding(ParityCode.TypedTimeZone, field) { Item = item, Language = one.Language, Found = InOne(one.Language, zone) };

    private static LocalizedText InOne(Language language, string found) => language == Language.French ? new("", found) : new(found, "");

    private static (Language Language, string Text)[] Both(LocalizedText text) => [(Language.English, text.En), (Language.French, text.Fr)];

    private static bool IsText(string text) => !string.IsNullOrWhiteSpace(text);
}
