using Microsoft.AspNetCore.Identity;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Search;

namespace NatoInternships.Benchmarks.Data;

/// <summary>The rows of some people, written in one transaction.</summary>
internal sealed class RowBatch
{
    public List<PortalUser> Users { get; } = [];

    public List<IdentityUserRole<Guid>> Roles { get; } = [];

    public List<Candidate> Candidates { get; } = [];

    /// <summary>Originals before their translations.</summary>
    public List<Document> Documents { get; } = [];

    public List<InternshipApplication> Applications { get; } = [];

    public List<AuditEntry> AuditEntries { get; } = [];

    public List<OutboxMessage> Mails { get; } = [];

    /// <summary>Writes everything in the order of the foreign keys.</summary>
    public async Task WriteAsync(BulkWriter writer)
    {
        var submissions = Applications.SelectMany(application => application.Submissions).ToList();
        await writer.WriteAsync(Users);
        await writer.WriteAsync(Roles);
        await writer.WriteAsync(Candidates);
        await writer.WriteAsync(Documents);
        await writer.WriteAsync(Applications);
        await writer.WriteAsync(submissions);
        await writer.WriteAsync(submissions.SelectMany(submission => submission.Documents).ToList());
        await writer.WriteAsync(Applications.Where(application => application.SubmittedVersion > 0).Select(RowOf).ToList());
        await writer.WriteAsync(AuditEntries);
        await writer.WriteAsync(Mails);
        await writer.CommitAsync();
    }

    private static ScreeningRow RowOf(InternshipApplication application)
    {
        var inForce = SealedContent.Read(application.Submissions.Single(submission => submission.Version == application.SubmittedVersion).Content);

        return new ScreeningRow(application.Id, ScreeningFacts.Of(application, inForce, [], last: null, releasedNo: 0, look: null, SearchText.Fold));
    }
}
