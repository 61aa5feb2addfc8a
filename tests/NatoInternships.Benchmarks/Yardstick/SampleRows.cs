using NatoInternships.TestSupport.Databases;

namespace NatoInternships.Benchmarks.Yardstick;

/// <summary>One submission of the portal. The yardstick writes rows like it.</summary>
/// <param name="Engine">The engine of both databases.</param>
/// <param name="PortalConnection">The database with the sample.</param>
/// <param name="OwnConnection">The yardstick's database, with the same schema and candidates.</param>
/// <param name="DocumentId">The file of the submission.</param>
/// <param name="SubmissionId">The version.</param>
/// <param name="ApplicationId">Its application.</param>
internal sealed record SampleRows(Engine Engine, string PortalConnection, string OwnConnection, Guid DocumentId, Guid SubmissionId, Guid ApplicationId);
