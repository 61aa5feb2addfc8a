using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>What the current notice lets a candidate choose from.</summary>
public sealed record NoticeChoices(NoticeContent Content, NoticeFacts Facts)
{
    /// <summary>Empty when the notice names none.</summary>
    public IReadOnlyList<NoticeSection> Sections => Content.Sections;

    /// <summary>Codes, earliest first.</summary>
    public IReadOnlyList<string> Intakes => Facts.Intakes;

    public IReadOnlyList<Competency> Competencies => [.. Facts.Competencies.Select(Domain.Vacancies.Competencies.Find).OfType<Competency>()];
}
