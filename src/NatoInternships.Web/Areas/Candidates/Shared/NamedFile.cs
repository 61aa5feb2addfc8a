using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>A file in a version, with the dates that a proof of ongoing studies or a diploma shows.</summary>
/// <param name="Id">Id of the document.</param>
/// <param name="ShowsFrom">Null for other documents.</param>
/// <param name="ShowsTo">Null for other documents.</param>
/// <param name="DatedOn">The date on a diploma; null for other documents.</param>
/// <param name="ShowsOnPage">1 or more; null without dates.</param>
public sealed record NamedFile(Guid Id, DateOnly? ShowsFrom, DateOnly? ShowsTo, DateOnly? DatedOn, int? ShowsOnPage)
{
    public static NamedFile Of(Document document) => new(document.Id, document.ShowsFrom, document.ShowsTo, document.DatedOn, document.ShowsOnPage);

    public static NamedFile Of(SubmittedDocument document) => new(document.DocumentId, document.ShowsFrom, document.ShowsTo, document.DatedOn, document.ShowsOnPage);
}
