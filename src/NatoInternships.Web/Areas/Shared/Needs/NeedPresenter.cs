using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Infrastructure.Pool;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Shared.Needs;

/// <summary>The words for needs on the pages of both areas, from this folder.</summary>
public sealed class NeedPresenter(PageText text, Format format)
{
    public static NeedPresenter For(PageText page, Format format) => new(page.For("Shared", "Needs"), format);

    public string this[string key] => text[key];

    public string State(NeedState state) => text[$"State_{state}"];

    public static StatusKind KindOf(NeedState state) => state switch
    {
        NeedState.Draft => StatusKind.Draft,
        NeedState.Asked => StatusKind.Info,
        NeedState.ReferredBack => StatusKind.Look,
        NeedState.Approved => StatusKind.Meets,
        _ => StatusKind.Neutral,
    };

    public string Weight(WishWeight weight) => text[$"Weight_{weight}"];

    /// <summary>"Field of study".</summary>
    public string Kind(WishKind kind) => text[$"Kind_{kind}"];

    /// <summary>"250702 Political Affairs and Security Policy", or what it says without a notice.</summary>
    public string Notice(NeedNotice? notice) => notice is null ? text["NoNotice"] : $"{notice.Number} {notice.Title.In(text.Language)}";

    /// <summary>"March 2026".</summary>
    public string Intake(DateOnly firstDay) => Capital(format.MonthAndYear(firstDay));

    public string Places(int places) => text.Count("Places", places);

    /// <summary>The name of what is wished for, without its level.</summary>
    public string Name(WishKind kind, string code, NeedNotice? notice) => kind switch
    {
        WishKind.Field => StudyFields.Find(code)?.Name.In(text.Language) ?? code,
        WishKind.Level => text[$"DegreeLevel_{code}"],
        WishKind.Language => WorldLanguages.TitleOf(code, text.Language),
        WishKind.Section => notice?.Sections.FirstOrDefault(section => section.Code == code).Name is { } name ? $"{code}, {name.In(text.Language)}" : code,
        WishKind.Experience => text[$"ExperienceKind_{code}"],
        WishKind.Competency => Competencies.Find(code)?.Name.In(text.Language) ?? code,
        _ => code,
    };

    /// <summary>"French (B2 or higher)".</summary>
    public string Name(Wish wish, NeedNotice? notice) =>
        wish.Level is { } level ? text["AtLeast", Name(wish.Kind, wish.Code, notice), level] : Name(wish.Kind, wish.Code, notice);

    /// <summary>Returns the wishes of each kind, the needed ones first, as one text for each weight.</summary>
    public IReadOnlyList<(string Kind, IReadOnlyList<(WishWeight Weight, string Names)> Wishes)> Wishes(NeedContent content, NeedNotice? notice) =>
    [
        .. content.Wishes.GroupBy(wish => wish.Kind).OrderBy(kind => kind.Key).Select(kind => (Kind(kind.Key), (IReadOnlyList<(WishWeight, string)>)
        [
            .. kind.GroupBy(wish => wish.Weight).OrderByDescending(weight => weight.Key)
                .Select(weight => (weight.Key, string.Join(Between(kind.Key), weight.Select(wish => Name(wish, notice))))),
        ])),
    ];

    /// <summary>"Sent to the Internship Office", and by whom.</summary>
    /// <param name="one">The entry.</param>
    /// <param name="byOffice">Whether the Internship Office did it.</param>
    /// <param name="namesOffice">Whether the reader sees who of the Internship Office did it.</param>
    public string Event(NeedEvent one, bool byOffice, bool namesOffice)
    {
        var what = text[$"Event_{one.Action}"];
        var who = byOffice ? (namesOffice && one.ActorName is { } name ? text["By_Officer", name] : text["By_Office"]) : one.ActorName ?? text["By_Member"];

        return text["Event", what, who];
    }

    // Of fields, levels and sections one is enough; several languages are wanted together.
    private string Between(WishKind kind) => kind is WishKind.Field or WishKind.Level or WishKind.Section ? text["Or"] : ", ";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
