using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Search;
using NatoInternships.TestSupport.Documents;

namespace NatoInternships.TestSupport;

/// <summary>One of many candidates: who they are and the references of their drafts, in the order of the vacancies.</summary>
public sealed record CandidateBatchItem(Guid UserId, Guid CandidateId, IReadOnlyList<string> References);

/// <summary>Makes candidates in bulk, without hashing a password: each with a complete profile, a stored proof of studies and a complete draft for each vacancy.</summary>
public sealed class CandidateBatch(PortalDbContext db, DocumentStore store)
{
    private const int SavedAtOnce = 40;

    /// <param name="count">How many candidates.</param>
    /// <param name="vacancies">Each gets a draft from each candidate; saved already, open at <paramref name="now"/>.</param>
    /// <param name="now">When all of it is made.</param>
    /// <param name="withFiles">False leaves the documents without stored bytes, for tests that never look at them.</param>
    public async Task<IReadOnlyList<CandidateBatchItem>> MakeAsync(int count, IReadOnlyList<Vacancy> vacancies, DateTimeOffset now, bool withFiles = true)
    {
        var members = new List<CandidateBatchItem>(count);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var group in Enumerable.Range(0, count).Chunk(SavedAtOnce))
        {
            foreach (var _ in group)
            {
                members.Add(await AddAsync(vacancies, now, withFiles));
            }

            db.ChangeTracker.DetectChanges();
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        return members;
    }

    private async Task<CandidateBatchItem> AddAsync(IReadOnlyList<Vacancy> vacancies, DateTimeOffset now, bool withFiles)
    {
        var email = $"{Guid.NewGuid():N}@candidateBatch.example";
        var user = new PortalUser
        {
            Id = Guid.CreateVersion7(now),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            CreatedAt = now,
        };
        var profile = ACandidate.Profile();
        var candidate = new Candidate(Guid.CreateVersion7(now), user.Id, new CandidateProfile(), now);
        candidate.Change(profile, SearchText.Fold(profile.FamilyName), now);
        db.Users.Add(user);
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = PortalRoles.IdOf(PortalRoles.Candidate) });
        db.Candidates.Add(candidate);
        var proof = withFiles ? await StoredProofAsync(store, candidate.Id, now) : ACandidate.ProofOfStudies(candidate.Id);
        proof.TakePlace(1);
        db.Documents.Add(proof);
        var drafts = vacancies.Select(vacancy => AnApplication.Draft(candidate.Id, vacancy, now)).ToList();
        db.Applications.AddRange(drafts);

        return new CandidateBatchItem(user.Id, candidate.Id, [.. drafts.Select(draft => draft.Reference)]);
    }

    /// <summary>A proof of ongoing studies whose file lies in the store.</summary>
    public static async Task<Document> StoredProofAsync(DocumentStore store, Guid candidateId, DateTimeOffset now)
    {
        var document = await StoredAsync(store, candidateId, DocumentKind.ProofOfOngoingStudies, now);
        document.Shows(new DateOnly(2023, 9, 20), new DateOnly(2026, 6, 30), page: 1);

        return document;
    }

    /// <summary>Stores a PDF whose content no other file has.</summary>
    public static async Task<Document> StoredAsync(DocumentStore store, Guid candidateId, DocumentKind kind, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var body = new MemoryStream(SampleFiles.PdfWithText(Guid.NewGuid().ToString()));
        var stored = await store.StoreAsync(body, UploadLimits.MaxBytes, CancellationToken.None) as StoreOutcome.Stored
            ?? throw new InvalidOperationException("The sample was refused.");

        var document = new Document(
            Guid.CreateVersion7(now), candidateId, kind, "proof.pdf", "en", new DocumentFile(stored.Key.Value, stored.Length, stored.Sha256Hex, stored.Format), now);
        document.TakePlace(RandomNumberGenerator.GetInt32(Document.MostPerCandidate + 1, int.MaxValue)); // beside whatever the candidate holds

        return document;
    }
}
