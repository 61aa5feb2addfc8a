using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.TestSupport;

namespace NatoInternships.Web.Tests;

public sealed partial class PortalHost
{
    private static readonly Lazy<PortalHost> WithoutDemonstration = new(() => Started("Development", withDemonstration: false));

    /// <summary>
    /// A separate portal for the candidates' pages, because their notices would change the public lists of <see cref="Current"/>.
    /// </summary>
    public static PortalHost OfCandidates => WithoutDemonstration.Value;

    /// <summary>Returns a proof of ongoing studies whose file is in this portal's store. The caller saves the row.</summary>
    public Task<Document> StoredProofAsync(Guid candidateId) =>
        CandidateBatch.StoredProofAsync(Services.GetRequiredService<DocumentStore>(), candidateId, now);

    /// <summary>Returns a qualification in the same way.</summary>
    public Task<Document> StoredQualificationAsync(Guid candidateId) =>
        CandidateBatch.StoredAsync(Services.GetRequiredService<DocumentStore>(), candidateId, DocumentKind.Qualification, now);
}
