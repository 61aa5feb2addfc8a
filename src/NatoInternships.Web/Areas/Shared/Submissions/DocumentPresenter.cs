using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Shared.Submissions;

/// <summary>Formats documents as text, a translation together with its original.</summary>
public sealed class DocumentPresenter(PageText page, Format format)
{
    private readonly PageText text = page.For("Shared", "Submissions");

    /// <param name="documents">The candidate's files that are neither removed nor refused.</param>
    /// <param name="studiesEnd">End of ongoing studies in the profile; null for none.</param>
    public IReadOnlyList<SummaryRow> Of(IReadOnlyList<Document> documents, DateOnly? studiesEnd) =>
    [
        .. documents.Where(document => document.TranslationOfId is null).SelectMany(document =>
        {
            var translation = documents.FirstOrDefault(other => other.TranslationOfId == document.Id);
            var note = translation is null ? State(document.State) : $"{Translated(document.Language)}, {State(Worse(document.State, translation.State))}";

            return (IEnumerable<SummaryRow>)
            [
                Row(document.Id, document.Kind, document.FileName, translation?.FileName) with { Note = note },
                .. Dates(document.Id, document.FileName, document.ShowsFrom, document.ShowsTo, document.ShowsOnPage).Select(row => row with { Note = Doubt(document, studiesEnd) }),
            ];
        }),
    ];

    public IReadOnlyList<SummaryRow> Of(IReadOnlyList<SubmittedDocument> documents) =>
    [
        .. documents.Where(document => document.TranslationOf is null).SelectMany(document => (IEnumerable<SummaryRow>)
        [
            Row(document.DocumentId, document.Kind, document.FileName, documents.FirstOrDefault(other => other.TranslationOf == document.DocumentId)?.FileName),
            .. Dates(document.DocumentId, document.FileName, document.ShowsFrom, document.ShowsTo, document.ShowsOnPage),
        ]),
    ];

    public string Kind(DocumentKind kind) => text[$"Kind_{kind}"];

    /// <summary>"With its translation (original language: Turkish)".</summary>
    public string Translated(string language) => text["Document_Translated", WorldLanguages.NameOf(language, text.Language)];

    public string State(DocumentState state) => text[$"DocumentState_{state}"];

    public static StatusKind KindOf(DocumentState state) => state switch
    {
        DocumentState.Clean => StatusKind.Meets,
        DocumentState.Refused => StatusKind.Fails,
        DocumentState.NotInspected => StatusKind.Neutral,
        _ => StatusKind.Info,
    };

    /// <summary>Returns the worse state of an original and its translation.</summary>
    public static DocumentState Worse(DocumentState one, DocumentState other) => one == DocumentState.Clean ? other : one;

    private IEnumerable<SummaryRow> Dates(Guid id, string fileName, DateOnly? from, DateOnly? to, int? page) => from is { } first && to is { } last && page is { } number
        ? [new SummaryRow(
            ApplicationSection.Documents, $"{id:N}-dates", text["Row_dates", fileName],
            text["Document_Dates", format.DateWithoutWeekday(first), format.DateWithoutWeekday(last), format.Number(number)])]
        : [];

    private string? Doubt(Document document, DateOnly? studiesEnd) => studiesEnd is { } end && document.ContradictsEnd(end)
        ? text["Note_dates-differ", format.DateWithoutWeekday(end)]
        : document.NamesMissingPage ? text["Note_dates-missing-page"]
        : studiesEnd is { } confirmed && document.ShowsTo is { } shown && shown != confirmed ? text["Note_dates-confirmed", format.DateWithoutWeekday(confirmed)]
        : null;

    private SummaryRow Row(Guid id, DocumentKind kind, string fileName, string? translation) => new(
        ApplicationSection.Documents, id.ToString("N"), Kind(kind), translation is null ? fileName : $"{fileName} + {translation}");
}
