using System.Security.Cryptography;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>Takes in a file and puts it on the candidate's list.</summary>
public sealed class AddDocument(PortalDbContext db, ApplicationQueries queries, ReceiveFile receiveFile, ILogger<AddDocument> log)
{
    /// <summary>More than a candidate has places, so that the last try always meets a settled table.</summary>
    private const int MostTries = Document.MostPerCandidate + 4;

    /// <param name="candidateId">The candidate who is signed in.</param>
    /// <param name="reference">Of the application from whose page it comes.</param>
    /// <param name="description">What the candidate says of it.</param>
    /// <param name="sentName">The file's name as sent.</param>
    /// <param name="content">Read once.</param>
    /// <param name="arrivedAt">When the request line reached the portal: the deadline is judged by it, however long the file takes.</param>
    /// <param name="ct">Breaks the upload off; nothing is kept then.</param>
    /// <exception cref="IOException">The store is full or cannot be written; nothing is kept.</exception>
    public async Task<AddOutcome> ExecuteAsync(
        Guid candidateId, string reference, NewDocument description, string sentName, Stream content, DateTimeOffset arrivedAt, CancellationToken ct) =>
        await receiveFile.ExecuteAsync(candidateId, reference, description, sentName, content, arrivedAt, ct) switch
        {
            Reception.Received received => await KeepAsync(received.File, ct),
            Reception.Refused refused => refused.Why,
            var other => throw new NotSupportedException($"Unhandled outcome {other}."),
        };

    private async Task<AddOutcome> KeepAsync(ReceivedFile received, CancellationToken ct)
    {
        await using var file = received;
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            var outcome = await file.AddAsync(await queries.FilesAsync(db, file.CandidateId, ct), ct);
            try
            {
                await db.SaveChangesAsync(ct);
                file.Saved();

                return outcome;
            }
            catch (Exception exception) when (tries < MostTries && FreeChoice.ShouldRetry(db, exception))
            {
                log.LogInformation("The same file or the same place was taken at the same moment: retry");
                await Task.Delay(RandomNumberGenerator.GetInt32(2, 10 * tries), ct);
            }
        }
    }
}
