using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Candidates.DiplomaDate;

/// <summary>Loads the page about the date of a diploma.</summary>
public sealed class DiplomaPageQuery(PortalDbContext db)
{
    /// <summary>
    /// Returns null when there is no such qualification or it belongs to another candidate. Proposes the date of the latest degree in the
    /// studies section, which the candidate compares with the paper.
    /// </summary>
    public async Task<DiplomaPage?> FindAsync(Guid candidateId, string reference, Guid id, CancellationToken ct)
    {
        var found = await (
            from d in db.Documents
            where d.Id == id && d.CandidateId == candidateId && d.RemovedAt == null && d.State != DocumentState.Refused
                && d.Kind == DocumentKind.Qualification && d.TranslationOfId == null
                && db.Applications.Any(a => a.CandidateId == candidateId && a.Reference == reference)
            join candidate in db.Candidates on d.CandidateId equals candidate.Id
            select new { d.FileName, d.DatedOn, d.ShowsOnPage, candidate.Profile }).AsNoTracking().SingleOrDefaultAsync(ct);
        var heldOn = found?.Profile.Studies.DegreeHeldOn();

        return found is null ? null : new DiplomaPage(reference, found.FileName, heldOn, new DiplomaInput
        {
            Date = (found.DatedOn ?? heldOn) is { } date ? DateInput.From(date) : new DateInput(),
            Page = found.ShowsOnPage,
        });
    }
}
