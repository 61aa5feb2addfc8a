using NatoInternships.TestSupport.Databases;

namespace NatoInternships.Benchmarks.Yardstick;

/// <summary>One submission that the portal made: the yardstick writes rows like its.</summary>
/// <param name="Engine">Of both databases.</param>
/// <param name="PortalConnection">Where the sample lies.</param>
/// <param name="OwnConnection">Where the yardstick writes: the same schema, the same people, another database.</param>
/// <param name="DocumentId">The file that came with it.</param>
/// <param name="SubmissionId">The version.</param>
/// <param name="ApplicationId">Its application.</param>
internal sealed record SampleRows(Engine Engine, string PortalConnection, string OwnConnection, Guid DocumentId, Guid SubmissionId, Guid ApplicationId);
