using Microsoft.AspNetCore.Identity;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Search;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Documents;

namespace NatoInternships.Benchmarks.Data;

/// <summary>Creates the candidates who act in the scenarios. All are alike, so that each request does the same work.</summary>
internal sealed class ActingCandidates(PortalDbContext db, DocumentStore store, BenchmarkCall call, DateTimeOffset now)
{
    private const int SavedAtOnce = 50;
    private const string Sentence = "I read what was decided, asked those who had decided it, and wrote down what I had learned before I forgot it. ";

    private static readonly byte[] Proof = SampleFiles.Pdf();

    /// <summary>Creates candidates with a stored proof and a complete draft for each vacancy.</summary>
    /// <param name="count">Number of candidates.</param>
    /// <param name="drafts">The vacancies, in order.</param>
    /// <param name="passwordHash">The hash of all of them; null when nobody signs in by password.</param>
    /// <param name="withFile">False omits the bytes of the proof, for a database that no portal reads.</param>
    public async Task<IReadOnlyList<Actor>> MakeAsync(int count, IReadOnlyList<Vacancy> drafts, string? passwordHash = null, bool withFile = true)
    {
        var actors = new List<Actor>(count);
        await InBatchesAsync(count, async () =>
        {
            var (user, candidate) = Add(passwordHash);
            var proof = withFile ? await StoredProofAsync(candidate.Id) : ACandidate.ProofOfStudies(candidate.Id);
            db.Documents.Add(proof);
            var applications = drafts.Select(vacancy => Draft(candidate.Id, vacancy)).ToList();
            db.Applications.AddRange(applications);
            actors.Add(new Actor(user.Id, candidate.Id, user.Email!, [.. applications.Select(one => one.Id)], [.. applications.Select(one => one.Reference)]));
        });

        return actors;
    }

    private async Task InBatchesAsync(int count, Func<Task> add)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        for (var made = 1; made <= count; made++)
        {
            await add();
            if (made % SavedAtOnce == 0 || made == count)
            {
                db.ChangeTracker.DetectChanges();
                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
            }
        }
    }

    private (PortalUser User, Candidate Candidate) Add(string? passwordHash)
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
            PasswordHash = passwordHash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            CreatedAt = now,
        };
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var usual = ACandidate.Profile();
        var profile = usual with
        {
            BirthDate = today.AddYears(-24),
            Studies = usual.Studies! with { StartDate = today.AddYears(-3), EndDate = today.AddYears(1) },
        };
        var candidate = new Candidate(Guid.CreateVersion7(now), user.Id, new CandidateProfile(), now);
        candidate.Change(profile, SearchText.Fold(profile.FamilyName), now);
        db.Users.Add(user);
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = PortalRoles.IdOf(PortalRoles.Candidate) });
        db.Candidates.Add(candidate);

        return (user, candidate);
    }

    // As long as real texts: about 300 words of motivation, 90 for each example.
    private InternshipApplication Draft(Guid candidateId, Vacancy vacancy)
    {
        var application = InternshipApplication.Start(candidateId, vacancy, now);
        var usual = ACandidate.Answers(call.Intakes[0]);
        application.Edit(
            usual with
            {
                Motivation = Text(14),
                Competencies = [.. usual.Competencies.Select(example => example with { Text = Text(4) })],
            },
            now);

        return application;
    }

    private static string Text(int sentences) => string.Concat(Enumerable.Repeat(Sentence, sentences)).Trim();

    private async Task<Document> StoredProofAsync(Guid candidateId)
    {
        using var body = new MemoryStream(Proof);
        var stored = await store.StoreAsync(body, UploadLimits.MaxBytes, CancellationToken.None) as StoreOutcome.Stored
            ?? throw new InvalidOperationException("The sample was refused.");
        var document = new Document(
            Guid.CreateVersion7(now), candidateId, DocumentKind.ProofOfOngoingStudies, "proof.pdf", "en",
            new DocumentFile(stored.Key.Value, stored.Length, stored.Sha256Hex, stored.Format), now);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        document.Shows(today.AddYears(-3), today.AddYears(1), page: 1);
        document.TakePlace(1);

        return document;
    }
}

/// <summary>A candidate who acts in a scenario.</summary>
/// <param name="Applications">Ids of the drafts, in the order of the vacancies.</param>
/// <param name="References">Their references.</param>
internal sealed record Actor(Guid UserId, Guid CandidateId, string Email, IReadOnlyList<Guid> Applications, IReadOnlyList<string> References);
