using System.ComponentModel.DataAnnotations;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Admin.NoticeEditor;

/// <summary>The whole notice as typed: the facts once, and each text in both languages.</summary>
public sealed record NoticeInput
{
    private const int InfoSessionMinutes = 60;

    /// <summary>The revision that the page was made of.</summary>
    public int Revision { get; init; }

    public DateInput? DeadlineDate { get; init; } = new();

    public string? DeadlineTime { get; init; }

    public string? Grant { get; init; }

    public int? Hours { get; init; }

    public int? Months { get; init; }

    public int? Places { get; init; }

    public int? StaffCount { get; init; }

    public IReadOnlyList<string?> Intakes { get; init; } = new List<string?>(); // one that model binding can fill

    public IReadOnlyList<string?> Competencies { get; init; } = new List<string?>(); // one that model binding can fill

    public DateInput? SessionDate { get; init; } = new();

    public string? SessionTime { get; init; }

    public int? SessionMinutes { get; init; }

    public string? SessionUrl { get; init; }

    public string? TitleEn { get; init; }

    public string? TitleFr { get; init; }

    public string? SummaryEn { get; init; }

    public string? SummaryFr { get; init; }

    public string? LedeEn { get; init; }

    public string? LedeFr { get; init; }

    [DataType(DataType.MultilineText)]
    public string? AboutEn { get; init; }

    [DataType(DataType.MultilineText)]
    public string? AboutFr { get; init; }

    public IReadOnlyList<SectionInput> Sections { get; init; } = new List<SectionInput>(); // one that model binding can fill

    [DataType(DataType.MultilineText)]
    public string? DailyWorkEn { get; init; }

    [DataType(DataType.MultilineText)]
    public string? DailyWorkFr { get; init; }

    [DataType(DataType.MultilineText)]
    public string? TasksEn { get; init; }

    [DataType(DataType.MultilineText)]
    public string? TasksFr { get; init; }

    [DataType(DataType.MultilineText)]
    public string? OfferEn { get; init; }

    [DataType(DataType.MultilineText)]
    public string? OfferFr { get; init; }

    [DataType(DataType.MultilineText)]
    public string? DesirableEn { get; init; }

    [DataType(DataType.MultilineText)]
    public string? DesirableFr { get; init; }

    public IReadOnlyList<LinkInput> Links { get; init; } = new List<LinkInput>(); // one that model binding can fill

    private bool HasSession => SessionDate is { IsEmpty: false } || SessionUrl is not null;

    public static NoticeInput From(NoticeContent content, NoticeFacts facts, int revision) => new()
    {
        Revision = revision,
        DeadlineDate = DateInput.From(facts.DeadlineDate),
        DeadlineTime = TypedTime.Write(facts.DeadlineTime),
        Grant = TypedAmount.Write(facts.Grant.Amount),
        Hours = facts.HoursPerWeek,
        Months = facts.Months,
        Places = facts.Places,
        StaffCount = facts.StaffCount,
        Intakes = [.. facts.Intakes],
        Competencies = [.. facts.Competencies],
        SessionDate = facts.InfoSession is { } session ? DateInput.From(session.Date) : new DateInput(),
        SessionTime = facts.InfoSession is { } start ? TypedTime.Write(start.Time) : null,
        SessionMinutes = facts.InfoSession?.Minutes,
        SessionUrl = facts.InfoSession?.RegistrationUrl,
        TitleEn = content.Title.En,
        TitleFr = content.Title.Fr,
        SummaryEn = content.Summary.En,
        SummaryFr = content.Summary.Fr,
        LedeEn = content.Lede.En,
        LedeFr = content.Lede.Fr,
        AboutEn = TypedLists.Join(content.About.Select(entry => entry.En), "\n\n"),
        AboutFr = TypedLists.Join(content.About.Select(entry => entry.Fr), "\n\n"),
        Sections =
        [
            .. content.Sections.Select(section => new SectionInput
            {
                Code = section.Code, NameEn = section.Name.En, NameFr = section.Name.Fr, WorkEn = section.Work.En, WorkFr = section.Work.Fr,
            }),
        ],
        DailyWorkEn = content.DailyWork.En,
        DailyWorkFr = content.DailyWork.Fr,
        TasksEn = TypedLists.Join(content.Tasks.Select(entry => entry.En), "\n"),
        TasksFr = TypedLists.Join(content.Tasks.Select(entry => entry.Fr), "\n"),
        OfferEn = TypedLists.Join(content.Offer.Select(entry => entry.En), "\n"),
        OfferFr = TypedLists.Join(content.Offer.Select(entry => entry.Fr), "\n"),
        DesirableEn = TypedLists.Join(content.Desirable.Select(entry => entry.En), "\n"),
        DesirableFr = TypedLists.Join(content.Desirable.Select(entry => entry.Fr), "\n"),
        Links =
        [
            .. facts.Links.Select(link => new LinkInput
            {
                LabelEn = link.Label.En, LabelFr = link.Label.Fr, AddressEn = link.Address.En, AddressFr = link.Address.Fr,
            }),
        ],
    };

    public NoticeContent ToContent() => new()
    {
        Title = Text(TitleEn, TitleFr),
        Summary = Text(SummaryEn, SummaryFr),
        Lede = Text(LedeEn, LedeFr),
        About = TypedLists.Paragraphs(AboutEn, AboutFr),
        Sections =
        [
            .. Sections.Where(section => !section.IsEmpty).Select(section => new NoticeSection(
                (section.Code ?? "").Trim().ToUpperInvariant(), Text(section.NameEn, section.NameFr), Text(section.WorkEn, section.WorkFr))),
        ],
        DailyWork = Text(DailyWorkEn, DailyWorkFr),
        Tasks = TypedLists.Lines(TasksEn, TasksFr),
        Offer = TypedLists.Lines(OfferEn, OfferFr),
        Desirable = TypedLists.Lines(DesirableEn, DesirableFr),
    };

    /// <summary>Call it after validation. What the form does not show stays as it is in <paramref name="stored"/>.</summary>
    public NoticeFacts ToFacts(NoticeFacts stored) => stored with
    {
        DeadlineDate = DeadlineDate?.ToDate() ?? stored.DeadlineDate,
        DeadlineTime = TypedTime.Read(DeadlineTime) ?? stored.DeadlineTime,
        Grant = stored.Grant with { Amount = TypedAmount.Read(Grant) ?? 0 },
        HoursPerWeek = Hours ?? 0,
        Months = Months ?? 0,
        Places = Places,
        StaffCount = StaffCount,
        Intakes = [.. Intakes.OfType<string>()],
        Competencies = [.. Competencies.OfType<string>()],
        InfoSession = !HasSession || SessionDate?.ToDate() is not { } date || TypedTime.Read(SessionTime) is not { } time ? null : new InfoSession
        {
            Date = date, Time = time, Minutes = SessionMinutes ?? InfoSessionMinutes, RegistrationUrl = (SessionUrl ?? "").Trim(),
        },
        Links = [.. Links.Where(link => !link.IsEmpty).Select(link => new NoticeLink(Text(link.LabelEn, link.LabelFr), Text(link.AddressEn, link.AddressFr)))],
    };

    private static LocalizedText Text(string? en, string? fr) => new((en ?? "").Trim(), (fr ?? "").Trim());
}
