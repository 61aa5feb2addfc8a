using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Candidates.DocumentDates;

/// <summary>Loads the page about the dates of a proof.</summary>
public sealed class DatesPageQuery(PortalDbContext db)
{
    /// <summary>
    /// Returns null when there is no such proof or it belongs to another candidate. Proposes the dates of the studies section, which the
    /// candidate compares with the paper.
    /// </summary>
    public async Task<DatesPage?> FindAsync(Guid candidateId, string reference, Guid id, CancellationToken ct)
    {
        var found = await (
            from d in db.Documents
            where d.Id == id && d.CandidateId == candidateId && d.RemovedAt == null && d.State != DocumentState.Refused
                && d.Kind == DocumentKind.ProofOfOngoingStudies && d.TranslationOfId == null
                && db.Applications.Any(a => a.CandidateId == candidateId && a.Reference == reference)
            join candidate in db.Candidates on d.CandidateId equals candidate.Id
            select new { d.FileName, d.ShowsFrom, d.ShowsTo, d.ShowsOnPage, d.ConfirmedBesideEnd, candidate.Profile }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var studies = found.Profile.Studies;

        return new DatesPage(reference, found.FileName, new DatesInput
        {
            From = found.ShowsFrom is null && studies.StartDate is { } start ? DateInput.FromMonth(start) : Typed(found.ShowsFrom),
            To = Typed(found.ShowsTo ?? studies.EndDate),
            Page = found.ShowsOnPage,
            Confirmed = found.ConfirmedBesideEnd is { } confirmed && confirmed == studies.OngoingUntil(),
        }, Note: null, StudiesEnd: found.ShowsTo is { } shown && shown != studies.OngoingUntil() ? studies.OngoingUntil() : null);
    }

    private static DateInput Typed(DateOnly? date) => date is { } known ? DateInput.From(known) : new DateInput();
}
