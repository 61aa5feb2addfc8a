using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Persistence.Sqlite;
using NatoInternships.Infrastructure.Secrets;
using NatoInternships.Infrastructure.Tests.Documents;

namespace NatoInternships.Infrastructure.Tests.Jobs;

/// <summary>An own database file and document store with one candidate. The clock is two hours ahead of the file system's.</summary>
internal sealed class JobFixture : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("jobs-").FullName;
    private readonly AStore store = new();

    public JobFixture()
    {
        using var db = Open();
        db.Database.EnsureCreated();
        var user = new PortalUser { Id = Guid.NewGuid(), UserName = "a@test.example", Email = "a@test.example", CreatedAt = Clock.GetUtcNow() };
        CandidateId = Guid.CreateVersion7();
        db.Add(user);
        db.Add(new Candidate(CandidateId, user.Id, new CandidateProfile(), Clock.GetUtcNow()));
        db.SaveChanges();
    }

    public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow().AddHours(2));

    public Guid CandidateId { get; }

    public DocumentStore Store => store.Store;

    private static SecretKeys Keys { get; } = new(
        new ConfigurationBuilder().AddInMemoryCollection([new("Secrets:audit", Convert.ToBase64String(new byte[SecretKeys.Length]))]).Build(),
        new HostingEnvironment { EnvironmentName = Environments.Production });

    public IReadOnlyList<string> EveryFile => store.EveryFile;

    public PortalDbContext Open() =>
        new SqlitePortalDbContext(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite($"Data Source={Path.Combine(folder, "portal.db")};Pooling=False").Options);

    /// <summary>Creates a stored file with its row, uploaded two hours ago and due for inspection.</summary>
    public async Task<Document> DocumentAsync(byte[] content)
    {
        var stored = await store.KeepAsync(content);
        var document = new Document(
            Guid.CreateVersion7(), CandidateId, DocumentKind.Qualification, "a.pdf", "en",
            new DocumentFile(stored.Key.Value, stored.Length, stored.Sha256Hex, stored.Format), Clock.GetUtcNow().AddHours(-2));
        document.QueueInspection(Clock.GetUtcNow());
        await using var db = Open();
        db.Add(document);
        await db.SaveChangesAsync();

        return document;
    }

    /// <summary>Writes a fake qpdf that fails on files with this word and passes others to the real one.</summary>
    public string QpdfThatFailsOn(string word)
    {
        var path = Path.Combine(folder, "qpdf");
        File.WriteAllText(path, $"#!/bin/sh\nfor file; do :; done\nif /bin/grep -q '{word}' \"$file\"; then exit 127; fi\nexec /usr/bin/qpdf \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return path;
    }

    public InspectionStatus Status(PortalDbContext db, string? qpdf = null, string? pdftoppm = "/bin/sh") => new(
        db, Inspector(qpdf),
        new PagePictures(Store, Options.Create(new PagePictureOptions { PdftoppmPath = pdftoppm }), Options.Create(new DocumentInspectionOptions()), NullLogger<PagePictures>.Instance), Clock);

    private DocumentInspector Inspector(string? qpdf) => new(
        Options.Create(new DocumentInspectionOptions { QpdfPath = qpdf, WorkFolder = folder }),
        new ClamAvScanner(Options.Create(new ClamAvOptions())),
        NullLogger<DocumentInspector>.Instance);

    public async Task<bool> InspectAsync(Guid id, string? qpdf = null)
    {
        await using var db = Open();
        var (audit, outbox) = (new AuditTrail(db, Keys, Clock), new Outbox(db, Clock));
        var late = new LateRefusalService(db, audit, outbox, Clock, NullLogger<LateRefusalService>.Instance);

        return await new DocumentInspectionService(
            db, Store, Inspector(qpdf), late, audit, outbox, Clock, NullLogger<DocumentInspectionService>.Instance).RunAsync(id, CancellationToken.None);
    }

    public async Task<SweepResult> SweepAsync()
    {
        await using var db = Open();

        return await new DocumentSweepService(db, Store, Clock, NullLogger<DocumentSweepService>.Instance).RunAsync(CancellationToken.None);
    }

    public async Task ChangeAsync(Guid id, Action<Document> change)
    {
        await using var db = Open();
        change(await db.Documents.SingleAsync(d => d.Id == id));
        await db.SaveChangesAsync();
    }

    public async Task<Document?> FindAsync(Guid id)
    {
        await using var db = Open();

        return await db.Documents.SingleOrDefaultAsync(d => d.Id == id);
    }

    public void Dispose()
    {
        store.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
