using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Pool;

namespace NatoInternships.Web.Areas.Divisions.NeedForm;

/// <summary>The form of a new need, or of one that can be changed.</summary>
public sealed record NeedFormPage
{
    /// <summary>
    /// Number of rows of a kind whose code is chosen. It does not depend on what is chosen: a form that was saved when the session ended is put
    /// back by the numbers of its rows.
    /// </summary>
    public const int OpenRows = 4;

    /// <summary>How many of these rows are always visible.</summary>
    public const int VisibleRows = 2;

    /// <summary>Null for a new need.</summary>
    public required NeedDetail? Need { get; init; }

    /// <summary>With a row for each wish and each thing that can be wished for.</summary>
    public required NeedInput Input { get; init; }

    public required NeedChoices Choices { get; init; }

    /// <summary>Somebody else's version; null unless both changed the need.</summary>
    public NeedDetail? Theirs { get; init; }

    /// <summary>The notices to choose from, with the need's own.</summary>
    public IReadOnlyList<NeedNotice> Notices => Need?.Notice is { } own && Choices.Notices.All(notice => notice.VacancyId != own.VacancyId)
        ? [own, .. OfDivision()]
        : [.. OfDivision()];

    /// <summary>The intakes to choose from, with the need's own.</summary>
    public IReadOnlyList<NeedIntake> Intakes => Need is { } need && Choices.Intakes.All(intake => intake.Id != need.Content.IntakeId)
        ? [new NeedIntake(need.Content.IntakeId, need.Content.CallId, need.Intake), .. Choices.Intakes]
        : Choices.Intakes;

    /// <summary>Returns the page with a row for everything that can be wished for. Posted rows keep their values.</summary>
    public NeedFormPage WithRows()
    {
        var rows = new List<WishInput>();
        foreach (var kind in Enum.GetValues<WishKind>())
        {
            var filled = Input.Wishes.Where(row => row.Kind == kind.ToString() && !row.IsBlank).ToList();
            rows.AddRange(CodesOf(kind) is { } codes
                ? codes.Select(code => filled.Find(row => row.Code == code) ?? WishInput.Blank(kind, code)).Concat(filled.Where(row => !codes.Contains(row.Code)))
                : filled.Concat(Enumerable.Repeat(WishInput.Blank(kind), Math.Max(0, OpenRows - filled.Count))));
        }

        return this with { Input = Input with { Wishes = rows } };
    }

    private IEnumerable<NeedNotice> OfDivision() => Choices.Notices.Where(notice => Need is null || notice.DivisionId == Need.DivisionId);

    // Null for a vocabulary that is too long for a row each.
    private string[]? CodesOf(WishKind kind) => kind switch
    {
        WishKind.Level => Enum.GetNames<DegreeLevel>(),
        WishKind.Section => [.. Notices.SelectMany(notice => notice.Sections).Select(section => section.Code).Distinct()],
        WishKind.Experience => Enum.GetNames<ExperienceKind>(),
        WishKind.Competency => [.. Competencies.All.Select(competency => competency.Code)],
        _ => null,
    };
}
