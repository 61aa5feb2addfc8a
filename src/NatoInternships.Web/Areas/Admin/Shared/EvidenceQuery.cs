using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Reading;

namespace NatoInternships.Web.Areas.Admin.Shared;

/// <summary>Loads the files of a submission for the pane beside its claims. The action that shows it is marked with [Reads].</summary>
public sealed class EvidenceQuery(PortalDbContext db, PagePictures pictures, DocxTextReader texts, ReadNotes notes)
{
    /// <param name="reference">Reference of the application.</param>
    /// <param name="content">The submission in force.</param>
    /// <param name="choice">The file and page to open. One that the submission does not have opens the first.</param>
    /// <param name="address">Returns the address of the page that shows the pane, with another file or page open.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<EvidencePane> PaneAsync(string reference, SubmissionContent content, EvidenceChoice choice, Func<Guid, int, string> address, CancellationToken ct)
    {
        var ids = content.Documents.Select(document => document.DocumentId).ToList();
        var stored = await db.Documents.AsNoTracking().Where(document => ids.Contains(document.Id))
            .Select(document => new { document.Id, document.State, document.Format, document.TranslatedBy, document.PageCount, document.InspectedAt, document.StorageKey })
            .ToDictionaryAsync(document => document.Id, ct);
        var originals = content.Documents.Where(document => document.TranslationOf is null);
        var files = originals.SelectMany(original => content.Documents.Where(document => document.TranslationOf == original.DocumentId).Prepend(original))
            .Select(document => (Submitted: document, Row: stored.GetValueOrDefault(document.DocumentId)))
            .Where(file => file.Row is not null)
            .Select(file => new EvidenceFile(file.Submitted, file.Row!.State, file.Row.Format, file.Row.TranslatedBy, file.Row.PageCount, file.Row.InspectedAt))
            .ToList();
        var selected = files.FirstOrDefault(file => file.Id == choice.File) ?? files.FirstOrDefault(file => file.IsShown) ?? files.FirstOrDefault();
        var page = selected is null ? 1 : choice.Page is { } asked && choice.File == selected.Id ? selected.InRange(asked) : selected.FirstPage;
        var key = selected is null ? null : StorageKey.Parse(stored[selected.Id].StorageKey);

        return new EvidencePane
        {
            Reference = reference,
            Files = files,
            Selected = selected,
            Page = page,
            Text = selected is { IsShown: true, Format: DocumentFormat.Docx } ? await TextAsync(selected.Id, key!, ct) : null,
            CanDraw = pictures.IsAvailable,
            IsImpossible = key is not null && pictures.IsKnownImpossible(key, page),
            Address = address,
        };
    }

    // The page shows the text itself, so it records that the file is read. A picture is a request of its own, which records it.
    private async Task<DocxText?> TextAsync(Guid documentId, StorageKey key, CancellationToken ct)
    {
        notes.Also(new PersonalDataRead(AuditActions.FileRead, AuditSubjects.Document, documentId, "text"));

        return await texts.ReadAsync(key, ct);
    }
}
