using NatoInternships.Infrastructure.Documents;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>
/// A file whose bytes are stored and whose row is not saved yet. Disposing it deletes the bytes unless a row was saved. If the process
/// ends before that, the sweep deletes them.
/// </summary>
/// <param name="UserId">The candidate's account.</param>
/// <param name="CandidateId">Whose it is.</param>
/// <param name="Description">What the candidate says of it.</param>
/// <param name="SentName">Its name as sent.</param>
/// <param name="Stored">Where the bytes are.</param>
/// <param name="Drop">Deletes the bytes.</param>
public sealed record PendingUpload(
    Guid UserId, Guid CandidateId, NewDocument Description, string SentName, StoreOutcome.Stored Stored, Func<StorageKey, ValueTask> Drop) : IAsyncDisposable
{
    /// <summary>Whether the unit of work has a new row that names the bytes.</summary>
    internal bool HasRow { get; set; }

    /// <summary>Whether that row was saved.</summary>
    internal bool IsKept { get; set; }

    public ValueTask DisposeAsync() => IsKept ? ValueTask.CompletedTask : Drop(Stored.Key);
}
