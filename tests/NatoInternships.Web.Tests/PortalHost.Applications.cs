using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.TestSupport;
namespace NatoInternships.Web.Tests;

public sealed partial class PortalHost
{
    private static readonly Lazy<PortalHost> WithoutDemonstration = new(() => Started("Development", withDemonstration: false));

    /// <summary>A portal of its own for the candidates' pages: their notices would change the public lists of <see cref="Current"/>.</summary>
    public static PortalHost OfCandidates => WithoutDemonstration.Value;

    /// <summary>A proof of ongoing studies whose file lies in this portal's store; the row is the caller's to save.</summary>
    public Task<Document> StoredProofAsync(Guid candidateId) =>
        CandidateBatch.StoredProofAsync(Services.GetRequiredService<DocumentStore>(), candidateId, now);

    /// <summary>A qualification, likewise.</summary>
    public Task<Document> StoredQualificationAsync(Guid candidateId) =>
        CandidateBatch.StoredAsync(Services.GetRequiredService<DocumentStore>(), candidateId, DocumentKind.Qualification, now);
}
