using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Documents;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>
/// A file whose bytes are durable and whose row is still to be saved, alone or with the submission it came with. Where no row was saved
/// its bytes are deleted when it is disposed; if the process dies in between, the sweep finds them.
/// </summary>
/// <param name="reception">Which took it in.</param>
/// <param name="userId">The candidate's account.</param>
/// <param name="candidateId">Whose it is.</param>
/// <param name="description">What the candidate says of it.</param>
/// <param name="sentName">Its name as sent.</param>
/// <param name="stored">Where it lies.</param>
public sealed class ReceivedFile(
    ReceiveFile reception, Guid userId, Guid candidateId, NewDocument description, string sentName, StoreOutcome.Stored stored) : IAsyncDisposable
{
    private AddOutcome? added;
    private bool isKept;

    public Guid UserId => userId;

    public Guid CandidateId => candidateId;

    public NewDocument Description => description;

    public string SentName => sentName;

    public StoreOutcome.Stored Stored => stored;

    /// <summary>Puts its row into the unit of work at hand, which the caller saves. A save that failed is tried anew from here.</summary>
    /// <param name="files">Every file on the candidate's list, read in this unit of work.</param>
    /// <param name="ct">Cancels the reading of an original.</param>
    public async Task<AddOutcome> AddAsync(IReadOnlyList<Document> files, CancellationToken ct) => added = await reception.AddAsync(this, files, ct);

    /// <summary>To be called once the unit of work is saved.</summary>
    public void Saved()
    {
        isKept = added is AddOutcome.Added;
        reception.Ring();
    }

    public async ValueTask DisposeAsync()
    {
        if (!isKept)
        {
            await reception.DropAsync(stored.Key);
        }
    }
}
