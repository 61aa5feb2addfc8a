using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Vacancies.Parity;

namespace NatoInternships.Web.Areas.Admin.Shared;

/// <summary>A vacancy as the Internship Office sees it.</summary>
/// <param name="Vacancy">Not tracked.</param>
/// <param name="Draft">Null when nothing is written beside the published version.</param>
/// <param name="Published">The version in force; null before the first publication.</param>
public sealed record OfficeNotice(Vacancy Vacancy, NoticeDraft? Draft, Notice? Published)
{
    /// <summary>How many competency examples its call asks candidates for.</summary>
    public required int ExampleCount { get; init; }

    /// <summary>Codes of the call's intakes, earliest first.</summary>
    public required IReadOnlyList<string> CallIntakes { get; init; }

    public NoticeContent Content => Draft?.Content ?? Published?.Content ?? throw new InvalidOperationException("A vacancy has a draft or a published version.");

    /// <summary>With the deadline in force after the first publication.</summary>
    public NoticeFacts Facts => Vacancy.WithDeadlineInForce(
        Draft?.Facts ?? Published?.Facts ?? throw new InvalidOperationException("A vacancy has a draft or a published version."));

    /// <summary>What a form must send back to change what the page shows.</summary>
    public int Revision => Draft?.Revision ?? Vacancy.DraftRevision;

    public string Number => Vacancy.Number;

    public IReadOnlyList<ParityFinding> Findings => ParityCheck.Find(Content, Facts, ExampleCount);
}
