using System.Globalization;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Vacancies.Parity;
using NatoInternships.TestSupport;
using Xunit;

namespace NatoInternships.Domain.Tests.Vacancies.Parity;

public sealed class ParityCheckTests
{
    private const int Examples = 3;

    private static readonly NoticeContent Whole = ACall.Content("Title");
    private static readonly NoticeFacts Facts = new ACall().Facts();

    [Fact]
    public void A_complete_notice_has_no_finding() => Assert.Empty(ParityCheck.Find(Whole, Facts, Examples));

    [Theory]
    [InlineData("About 90 people work here.", "Environ 70 personnes y travaillent.", "90", "70")]
    [InlineData("A grant of €1,286.09.", "Une allocation de 1 286 euros.", "1286.09", "1286")]
    [InlineData("Two intakes and 38 places.", "Deux périodes de stage.", "38", "")]
    [InlineData("At 4 pm.", "À 17 heures.", "16:00", "17:00")]
    [InlineData("Seven sections.", "Six sections.", "7", "6")]
    [InlineData("In 2026.", "En 2025.", "2026", "2025")]
    public void Figures_that_differ_block(string en, string fr, string foundEn, string foundFr)
    {
        var finding = Assert.Single(OfDailyWork(en, fr));

        Assert.Equal((ParityCode.FiguresDiffer, NoticeFields.DailyWork, new LocalizedText(foundEn, foundFr)), (finding.Code, finding.Field, finding.Found));
    }

    [Theory]
    [InlineData("A grant of €1,286.09 a month.", "Une allocation de 1\u202F286,09\u00A0€ par mois.")]
    [InlineData("A grant of €1,286.09 a month.", "Une allocation de 1 286,09 euros par mois.")]
    [InlineData("10,000 files in 2026.", "10\u202F000 dossiers en 2026.")]
    [InlineData("38 hours a week.", "38 heures par semaine.")]
    [InlineData("Starts at 4 pm.", "Commence à 16 h.")]
    [InlineData("Starts at 4.30 p.m.", "Commence à 16 h 30.")]
    [InlineData("Starts at 16:00.", "Commence à 16\u00A0h\u00A000.")]
    [InlineData("Six months with us.", "6 mois avec nous.")]
    [InlineData("On 1 July 2026.", "Le 1er juillet 2026.")]
    [InlineData("In the 21st century.", "Au XXIe siècle.")]
    [InlineData("A level of B2.", "Un niveau B2.")]
    [InlineData("3.50 percent.", "3,5 pour cent.")]
    [InlineData("Nine colleagues from nine countries.", "Neuf collègues de neuf pays.")]
    [InlineData("A new team of five.", "Une équipe neuve de cinq personnes.")]
    [InlineData("One of its offices.", "L’un de ses bureaux.")]
    [InlineData("See https://www.nato.int/en/about-72041.htm", "Voir https://www.nato.int/fr/about-72041.htm")]
    public void Figures_written_as_each_language_writes_them_agree(string en, string fr) => Assert.Empty(OfDailyWork(en, fr));

    [Theory]
    [InlineData("At 16:00 CET.", "CET")]
    [InlineData("At 16:00 (CEST).", "CEST")]
    [InlineData("At 4pm gmt.", "gmt")]
    [InlineData("At 16:00 GMT+2.", "GMT+2")]
    [InlineData("At 16:00 UTC +2.", "UTC +2")]
    [InlineData("At 16:00 C.E.T.", "C.E.T.")]
    [InlineData("At 16:00 EST.", "EST")]
    [InlineData("At 16:00 Central European Time.", "Central European Time")]
    public void A_time_zone_typed_by_hand_blocks(string en, string zone)
    {
        var finding = Assert.Single(OfDailyWork(en, "À 16 h."), one => one.Code == ParityCode.TypedTimeZone);

        Assert.Equal((Language.English, zone), (finding.Language, finding.Found.En));
    }

    [Theory]
    [InlineData("À 16 h CET.", true)]
    [InlineData("À 16 heures, heure d’Europe centrale.", true)]
    [InlineData("À 16 h HEC.", true)]
    [InlineData("À 16 h, heure de Bruxelles.", false)]
    [InlineData("À 16 h cet après-midi.", false)]
    [InlineData("Cet été, à 16 h, c’est la règle.", false)]
    [InlineData("À 16 h, les pays d’Europe de l’EST.", false)]
    public void French_words_are_not_time_zones(string fr, bool isZone) =>
        Assert.Equal(isZone, OfDailyWork("At 16:00.", fr).Any(one => one.Code == ParityCode.TypedTimeZone));

    [Theory]
    [InlineData("Click here (#).", "#")]
    [InlineData("Read [the rules](#).", "#")]
    [InlineData("Read [the rules]().", "")]
    [InlineData("Read <a href=\"#rules\">the rules</a>.", "#rules")]
    [InlineData("See http://www.nato.int.", "http://www.nato.int")]
    [InlineData("See www.nato.int.", "www.nato.int")]
    [InlineData("See https://.", "https://")]
    [InlineData("See https://localhost/page.", "https://localhost/page")]
    [InlineData("See https://10.0.0.1/page.", "https://10.0.0.1/page")]
    [InlineData("See ftp://ftp.nato.int/file.", "ftp://ftp.nato.int/file")]
    [InlineData("Write to mailto:office@nato.int.", "mailto:office@nato.int")]
    [InlineData("See https://user:secret@nato.int/page.", "https://user:secret@nato.int/page")]
    public void A_dead_link_in_the_text_blocks(string en, string address)
    {
        var finding = Assert.Single(OfDailyWork(en, "Rien."), one => one.Code == ParityCode.DeadLink);

        Assert.Equal((Language.English, address), (finding.Language, finding.Found.En));
    }

    [Theory]
    [InlineData("See https://www.nato.int/page.", "Voir https://www.nato.int/page.", false)]
    [InlineData("See https://www.nato.int/en/page.", "Voir https://nato.int/fr/page.", false)]
    [InlineData("See https://www.nato.int/page?lang=en.", "Voir https://www.nato.int/page?lang=fr.", false)]
    [InlineData("See https://www.nato.int/page.", "Voir ici.", true)]
    [InlineData("See https://www.nato.int/page.", "Voir https://www.nato.int/other.", true)]
    [InlineData("See https://www.nato.int/page.", "Voir https://example.org/page.", true)]
    public void Links_that_differ_block(string en, string fr, bool differ) =>
        Assert.Equal(differ, OfDailyWork(en, fr).Any(one => one.Code == ParityCode.LinksDiffer));

    [Theory]
    [InlineData("", "Travail.", Language.English)]
    [InlineData("Work.", " ", Language.French)]
    public void A_missing_language_blocks(string en, string fr, Language missing)
    {
        var finding = Assert.Single(OfDailyWork(en, fr));

        Assert.Equal((ParityCode.LanguageMissing, NoticeFields.DailyWork, missing), (finding.Code, finding.Field, finding.Language));
    }

    [Fact]
    public void An_empty_notice_misses_both_languages_of_each_needed_text()
    {
        var empty = new LocalizedText("", "");
        var content = new NoticeContent { Title = empty, Summary = empty, Lede = empty, About = [], Sections = [], DailyWork = empty, Tasks = [], Offer = [], Desirable = [] };

        var findings = ParityCheck.Find(content, Facts, Examples);

        Assert.All(findings, finding => Assert.Equal(ParityCode.LanguageMissing, finding.Code));
        Assert.Equal(
            [NoticeFields.Title, NoticeFields.Summary, NoticeFields.Lede, NoticeFields.About, NoticeFields.DailyWork, NoticeFields.Tasks],
            findings.Select(finding => finding.Field).Distinct());
        Assert.Equal(12, findings.Count);
    }

    [Fact]
    public void Lists_of_unequal_length_block()
    {
        var content = Whole with { Tasks = [new("Write.", "Rédiger."), new("Read.", "Lire en rapport"), new("", "avec le stage.")] };

        var finding = Assert.Single(ParityCheck.Find(content, Facts, Examples));

        Assert.Equal((ParityCode.ListsDiffer, NoticeFields.Tasks, new LocalizedText("2", "3")), (finding.Code, finding.Field, finding.Found));
    }

    [Fact]
    public void A_list_in_one_language_only_blocks()
    {
        var finding = Assert.Single(ParityCheck.Find(Whole with { Offer = [new("A desk.", "")] }, Facts, Examples));

        Assert.Equal((ParityCode.LanguageMissing, NoticeFields.Offer, Language.French), (finding.Code, finding.Field, finding.Language));
    }

    [Fact]
    public void A_list_names_the_entry()
    {
        var content = Whole with { Tasks = [new("Write.", "Rédiger."), new("Read 5 papers.", "Lire 6 documents.")] };

        Assert.Equal(2, Assert.Single(ParityCheck.Find(content, Facts, Examples)).Item);
    }

    [Fact]
    public void A_section_without_its_work_in_french_blocks()
    {
        var content = Whole with { Sections = [new("ONE", new("First", "Première"), new("plans", ""))] };

        var finding = Assert.Single(ParityCheck.Find(content, Facts, Examples));

        Assert.Equal((ParityCode.LanguageMissing, NoticeFields.Sections, 1, Language.French), (finding.Code, finding.Field, finding.Item, finding.Language));
    }

    [Theory]
    [InlineData("2026-03-29", "02:30", true)] // Invalid.
    [InlineData("2026-10-25", "02:30", true)] // Ambiguous.
    [InlineData("2026-10-25", "03:00", false)]
    [InlineData("2026-03-29", "23:59", false)]
    public void A_deadline_in_the_hour_of_a_clock_change_blocks(string date, string time, bool blocks)
    {
        var facts = Facts with { DeadlineDate = DateOnly.Parse(date, CultureInfo.InvariantCulture), DeadlineTime = TimeOnly.Parse(time, CultureInfo.InvariantCulture) };

        Assert.Equal(blocks, ParityCheck.Find(Whole, facts, Examples).Any(one => one is { Code: ParityCode.ClockChange, Field: NoticeFields.Deadline }));
    }

    [Theory]
    [InlineData("2026-03-29", "02:30", "https://example.org/session", ParityCode.ClockChange)]
    [InlineData("2026-03-28", "02:30", "", ParityCode.DeadLink)]
    [InlineData("2026-03-28", "02:30", "#", ParityCode.DeadLink)]
    [InlineData("2026-03-28", "02:30", "http://example.org/session", ParityCode.DeadLink)]
    [InlineData("2026-03-28", "02:30", "https://example.org/session", null)]
    public void The_info_session_needs_a_usable_link_and_one_moment(string date, string time, string address, ParityCode? expected)
    {
        var session = new InfoSession
        {
            Date = DateOnly.Parse(date, CultureInfo.InvariantCulture), Time = TimeOnly.Parse(time, CultureInfo.InvariantCulture), Minutes = 60, RegistrationUrl = address,
        };

        var findings = ParityCheck.Find(Whole, Facts with { InfoSession = session }, Examples);

        Assert.Equal(expected is { } code ? [(code, NoticeFields.Session)] : [], findings.Select(one => (one.Code, one.Field)));
    }

    [Theory]
    [InlineData("Terms", "Conditions", "https://nato.int/terms", "https://nato.int/conditions", null)]
    [InlineData("Terms", "", "https://nato.int/terms", "https://nato.int/conditions", ParityCode.LanguageMissing)]
    [InlineData("Terms", "Conditions", "https://nato.int/terms", "", ParityCode.DeadLink)]
    [InlineData("Terms", "Conditions", "#", "https://nato.int/conditions", ParityCode.DeadLink)]
    [InlineData("Terms", "Conditions", "https://nato.int/terms", "https://example.org/conditions", ParityCode.LinksDiffer)]
    public void A_link_needs_a_label_and_an_address_in_each_language(string en, string fr, string addressEn, string addressFr, ParityCode? expected)
    {
        var facts = Facts with { Links = [new(new(en, fr), new(addressEn, addressFr))] };

        Assert.Equal(expected is { } code ? [code] : [], ParityCheck.Find(Whole, facts, Examples).Select(one => one.Code));
    }

    [Fact]
    public void Missing_facts_block()
    {
        var facts = Facts with { Grant = new Money(0, "EUR"), Intakes = [], Competencies = ["teamwork", "empathy"] };

        var findings = ParityCheck.Find(Whole, facts, Examples);

        Assert.Equal([NoticeFields.Grant, NoticeFields.Intakes, NoticeFields.Competencies], findings.Select(one => one.Field));
        Assert.All(findings, one => Assert.Equal(ParityCode.FactMissing, one.Code));
    }

    [Fact]
    public void A_text_that_is_too_long_blocks()
    {
        var content = Whole with { Summary = new("Short.", new string('a', NoticeContent.SummaryLength + 1)) };

        var finding = Assert.Single(ParityCheck.Find(content, Facts, Examples));

        Assert.Equal((ParityCode.TooLong, NoticeFields.Summary, Language.French), (finding.Code, finding.Field, finding.Language));
    }

    private static IReadOnlyList<ParityFinding> OfDailyWork(string en, string fr) =>
        ParityCheck.Find(Whole with { DailyWork = new(en, fr) }, Facts, Examples);
}
