using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.Areas.Public.Receipts;

/// <summary>Finds the submission of a receipt number.</summary>
public sealed class ReceiptQuery(PortalDbContext db)
{
    /// <summary>Returns null when there is none. Without a version the number names the application, and the latest version is returned.</summary>
    public async Task<FoundReceipt?> FindAsync(ReceiptNumber number, CancellationToken ct)
    {
        var receipt = number.ToString();
        var beginning = $"R-{number.Year:D4}-";
        var row = await (
            from submission in db.Submissions
            join application in db.Applications on submission.ApplicationId equals application.Id
            where number.Version == null
                ? application.Reference == number.Reference && submission.Version == application.SubmittedVersion && submission.Receipt.StartsWith(beginning)
                : submission.Receipt == receipt
            select new { Submission = submission, application.CandidateId, application.SubmittedVersion, application.Status, application.WithdrawnAt })
            .AsNoTracking().SingleOrDefaultAsync(ct);

        // A withdrawn application that became a draft again has no withdrawal time. A draft is not in force.
        return row is null ? null : new FoundReceipt(row.Submission, row.CandidateId, row switch
        {
            _ when row.WithdrawnAt is not null || row.Status is ApplicationStatus.Draft or ApplicationStatus.NotSubmitted => ReceiptState.Withdrawn,
            _ when row.Submission.Version < row.SubmittedVersion => ReceiptState.Replaced,
            _ => ReceiptState.Received,
        });
    }
}

/// <param name="Submission">The version.</param>
/// <param name="CandidateId">Its candidate, for the signature.</param>
/// <param name="State">Whether the version is in force.</param>
public sealed record FoundReceipt(Submission Submission, Guid CandidateId, ReceiptState State);
