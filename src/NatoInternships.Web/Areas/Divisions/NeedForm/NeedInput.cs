using System.ComponentModel.DataAnnotations;
using System.Globalization;
using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Pool;
using NatoInternships.Web.UseCases.Pool;

namespace NatoInternships.Web.Areas.Divisions.NeedForm;

/// <summary>A need as typed.</summary>
public sealed record NeedInput
{
    /// <summary>0 for a new need.</summary>
    public int Revision { get; init; }

    /// <summary>Of a new need.</summary>
    public Guid? DivisionId { get; init; }

    public string? Title { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Tasks { get; init; }

    /// <summary>Null for no notice.</summary>
    public Guid? VacancyId { get; init; }

    public Guid? IntakeId { get; init; }

    /// <summary>Text, because a word is kept and explained.</summary>
    public string? Places { get; init; }

    public IReadOnlyList<WishInput> Wishes { get; init; } = new List<WishInput>(); // one that model binding can fill

    public static NeedInput From(NeedDetail need) => new()
    {
        Revision = need.Revision,
        DivisionId = need.DivisionId,
        Title = need.Content.Title,
        Tasks = need.Content.Tasks,
        VacancyId = need.Content.VacancyId,
        IntakeId = need.Content.IntakeId,
        Places = need.Content.Places.ToString(CultureInfo.InvariantCulture),
        Wishes = [.. need.Content.Wishes.Select(WishInput.From)],
    };

    /// <summary>Returns null unless it is a whole number.</summary>
    public int? ReadPlaces() => int.TryParse(Places?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var places) ? places : null;

    /// <summary>Returns the wishes that can be read, without blank rows.</summary>
    public IReadOnlyList<Wish> ReadWishes() => [.. Wishes.Where(row => !row.IsBlank).Select(row => row.ToWish()).OfType<Wish>()];

    /// <summary>Only for a valid input.</summary>
    public NeedProposal ToProposal(Language language) => new()
    {
        VacancyId = VacancyId,
        IntakeId = IntakeId!.Value,
        Places = ReadPlaces()!.Value,
        Title = Title!.Trim(),
        Tasks = Tasks!.Trim(),
        TextLanguage = language,
        Wishes = ReadWishes(),
    };
}
