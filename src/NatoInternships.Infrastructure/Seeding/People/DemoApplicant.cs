using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Seeding.People;

/// <summary>A person of the demonstration with the rows that exist for them.</summary>
/// <param name="Person">The row of the table.</param>
/// <param name="Index">Its place in <see cref="DemoPeople.All"/>.</param>
/// <param name="Candidate">With the profile.</param>
/// <param name="Documents">Clean files.</param>
internal sealed record DemoApplicant(DemoPerson Person, int Index, Candidate Candidate, IReadOnlyList<Document> Documents);
