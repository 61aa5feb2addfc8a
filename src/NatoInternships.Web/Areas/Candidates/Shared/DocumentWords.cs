using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Infrastructure.Forms;
using NatoInternships.Web.Infrastructure.Localisation;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>Documents in words, a translation told with its original.</summary>
public sealed class DocumentWords(PageText page)
{
    private readonly PageText text = page.For("Candidates", "Shared");

    public IReadOnlyList<SummaryRow> Of(IReadOnlyList<Document> documents) =>
    [
        .. documents.Where(document => document.TranslationOfId is null).Select(document =>
        {
            var translation = documents.FirstOrDefault(other => other.TranslationOfId == document.Id);
            var note = translation is null ? State(document.State) : $"{Translated(document.Language)}, {State(Worse(document.State, translation.State))}";

            return Row(document.Id, document.Kind, document.FileName, translation?.FileName) with { Note = note };
        }),
    ];

    public IReadOnlyList<SummaryRow> Of(IReadOnlyList<SubmittedDocument> documents) =>
    [
        .. documents.Where(document => document.TranslationOf is null).Select(document =>
            Row(document.DocumentId, document.Kind, document.FileName, documents.FirstOrDefault(other => other.TranslationOf == document.DocumentId)?.FileName)),
    ];

    public string Kind(DocumentKind kind) => text[$"Kind_{kind}"];

    /// <summary>"With your translation from Turkish".</summary>
    public string Translated(string language) => text["Document_Translated", WorldLanguages.NameOf(language, text.Language)];

    public string State(DocumentState state) => text[$"DocumentState_{state}"];

    public static StatusKind KindOf(DocumentState state) => state switch
    {
        DocumentState.Clean => StatusKind.Meets,
        DocumentState.Refused => StatusKind.Fails,
        DocumentState.NotInspected => StatusKind.Neutral,
        _ => StatusKind.Info,
    };

    /// <summary>A pair is as ready as the less ready of the two.</summary>
    public static DocumentState Worse(DocumentState one, DocumentState other) => one == DocumentState.Clean ? other : one;

    private SummaryRow Row(Guid id, DocumentKind kind, string fileName, string? translation) => new(
        ApplicationSection.Documents, id.ToString("N"), Kind(kind), translation is null ? fileName : $"{fileName} + {translation}");
}
