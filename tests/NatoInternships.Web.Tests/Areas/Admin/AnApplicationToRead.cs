using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.TestSupport.Documents;
using NatoInternships.Web.Tests.Areas.Candidates;

namespace NatoInternships.Web.Tests.Areas.Admin;

/// <summary>An application with files, and an officer who reads it.</summary>
internal sealed class AnApplicationToRead
{
    private AnApplicationToRead(AnApplication application, TestAccount officer)
    {
        Application = application;
        Officer = officer;
        Client = application.Host.Client(officer);
    }

    public AnApplication Application { get; }

    public string Reference => Application.Reference;

    public TestAccount Officer { get; }

    /// <summary>The officer's.</summary>
    public HttpClient Client { get; }

    private PortalHost Host => Application.Host;

    /// <summary>Creates a draft with the proof that every application has.</summary>
    public static async Task<AnApplicationToRead> NewAsync(PortalHost? host = null) => await OfAsync(await AnApplication.ReadyAsync(host: host));

    public static async Task<AnApplicationToRead> OfAsync(AnApplication application) => new(application, await application.Host.NewStaffAsync(PortalRoles.HrOfficer));

    /// <summary>Adds a clean file of three pages, unless the arguments say otherwise.</summary>
    public async Task<Guid> AddAsync(
        string name = "diploma.pdf", byte[]? content = null, int? pages = 3, string language = "en", Guid? translationOf = null, DocumentKind kind = DocumentKind.Qualification)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        using var bytes = new MemoryStream(content ?? [.. SampleFiles.PdfOf(3), .. Guid.NewGuid().ToByteArray()]);
        var stored = Assert.IsType<StoreOutcome.Stored>(
            await scope.ServiceProvider.GetRequiredService<DocumentStore>().StoreAsync(bytes, UploadLimits.MaxBytes, CancellationToken.None));
        var document = new Document(
            Guid.CreateVersion7(), Application.Account.CandidateId, kind, name, language,
            new DocumentFile(stored.Key.Value, stored.Length, stored.Sha256Hex, stored.Format), PortalHost.Now);
        await Host.WithDbAsync(async db =>
        {
            if (translationOf is { } original)
            {
                document.TranslationOf(await db.Documents.SingleAsync(d => d.Id == original), TranslatedBy.Candidate);
            }

            document.FoundClean(PortalHost.Now, pages);
            document.TakePlace(FilePlaces.LowestFree(await db.Documents.Where(d => d.CandidateId == document.CandidateId).ToListAsync()));
            db.Documents.Add(document);
            await db.SaveChangesAsync();
        });

        return document.Id;
    }

    public async Task SubmitAsync() => Assert.IsType<SubmitOutcome.Submitted>(await Application.SubmitAsync());

    public Task SetAsync(Guid document, DocumentState state) => Host.WithDbAsync(db =>
        db.Documents.Where(d => d.Id == document).ExecuteUpdateAsync(set => set.SetProperty(d => d.State, state)));

    /// <summary>Returns the audit entries of the officer about reading: action, subject, detail.</summary>
    public Task<List<(string Action, Guid? Subject, string? Detail)>> ReadsAsync() => Host.WithDbAsync(async db =>
        (await db.AuditEntries.AsNoTracking().Where(entry => entry.ActorId == Officer.UserId && entry.Action.EndsWith("-read"))
            .OrderBy(entry => entry.Id).Select(entry => new { entry.Action, entry.SubjectId, entry.Detail }).ToListAsync())
        .ConvertAll(entry => (entry.Action, entry.SubjectId, entry.Detail)));

    public Task<Guid> IdAsync() => Host.WithDbAsync(db => db.Applications.Where(a => a.Reference == Reference).Select(a => a.Id).SingleAsync());
}
