using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Documents;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Jobs;

public sealed class DocumentJobsTests : IDisposable
{
    private readonly JobFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task A_clean_file_leaves_the_queue()
    {
        var document = await fixture.DocumentAsync(SampleFiles.Jpeg());

        Assert.True(await fixture.InspectAsync(document.Id));

        var row = await fixture.FindAsync(document.Id);
        Assert.Equal((DocumentState.Clean, null), (row!.State, row.InspectAfter));
        Assert.Single(fixture.EveryFile);
    }

    [Fact]
    public async Task A_refused_file_sends_one_mail()
    {
        var document = await fixture.DocumentAsync(SampleFiles.ZipBombDocx());

        Assert.True(await fixture.InspectAsync(document.Id));
        Assert.False(await fixture.InspectAsync(document.Id));

        var row = await fixture.FindAsync(document.Id);
        Assert.Equal((DocumentState.Refused, (RefusalReason?)RefusalReason.InflatesTooMuch), (row!.State, row.RefusalReason));
        await using var db = fixture.Open();
        Assert.Equal(MailTemplates.DocumentRefused, (await db.OutboxMessages.SingleAsync()).Template);
        Assert.Equal("document-refused", (await db.AuditEntries.SingleAsync()).Action);
    }

    [Fact]
    public async Task Without_qpdf_the_wait_grows_and_no_attempt_counts()
    {
        var document = await fixture.DocumentAsync(SampleFiles.Pdf());

        await fixture.InspectAsync(document.Id, qpdf: "/nowhere/qpdf");
        var first = await fixture.FindAsync(document.Id);
        fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        await fixture.InspectAsync(document.Id, qpdf: "/nowhere/qpdf");
        var second = await fixture.FindAsync(document.Id);

        Assert.Equal((DocumentState.NotInspected, 0), (first!.State, first.InspectionAttempts));
        Assert.Equal(TimeSpan.FromMinutes(1), first.InspectAfter - first.InspectedAt);
        Assert.Equal(TimeSpan.FromMinutes(2), second!.InspectAfter - second.InspectedAt);
    }

    [Fact]
    public async Task Without_qpdf_a_file_is_never_refused()
    {
        var document = await fixture.DocumentAsync(SampleFiles.Pdf());

        for (var turn = 0; turn < 60; turn++)
        {
            await fixture.InspectAsync(document.Id, qpdf: "/nowhere/qpdf");
            fixture.Clock.Advance(TimeSpan.FromHours(1));
        }

        var row = await fixture.FindAsync(document.Id);
        Assert.Equal((DocumentState.NotInspected, 0), (row!.State, row.InspectionAttempts));
        Assert.True(row.InspectAfter - row.InspectedAt <= TimeSpan.FromHours(1));
        await using var db = fixture.Open();
        Assert.True(await fixture.Status(db).IsStuckAsync(CancellationToken.None));
    }

    [QpdfFact]
    public async Task A_file_that_qpdf_cannot_read_is_refused_with_a_mail()
    {
        var document = await fixture.DocumentAsync(SampleFiles.PdfWithText("poison"));
        var qpdf = fixture.QpdfThatFailsOn("poison");
        var waits = new List<TimeSpan?>();

        for (var turn = 0; turn < DocumentInspectionService.MostAttempts; turn++)
        {
            Assert.True(await fixture.InspectAsync(document.Id, qpdf));
            var tried = await fixture.FindAsync(document.Id);
            waits.Add(tried!.InspectAfter - tried.InspectedAt);
            fixture.Clock.Advance(TimeSpan.FromMinutes(25));
        }

        Assert.Equal([TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(25), null], waits);
        var row = await fixture.FindAsync(document.Id);
        Assert.Equal((DocumentState.Refused, (RefusalReason?)RefusalReason.CouldNotBeChecked), (row!.State, row.RefusalReason));
        await using var db = fixture.Open();
        Assert.Equal(MailTemplates.DocumentRefused, (await db.OutboxMessages.SingleAsync()).Template);
    }

    [QpdfFact]
    public async Task A_failure_of_the_machine_does_not_count_as_an_attempt()
    {
        var document = await fixture.DocumentAsync(SampleFiles.Pdf());
        for (var turn = 0; turn < 10; turn++)
        {
            await fixture.InspectAsync(document.Id, qpdf: "/bin/false");
            fixture.Clock.Advance(TimeSpan.FromHours(1));
        }

        await fixture.InspectAsync(document.Id);

        Assert.Equal(DocumentState.Clean, (await fixture.FindAsync(document.Id))!.State);
    }

    [Fact]
    public async Task A_file_that_always_crashes_the_process_is_refused()
    {
        var document = await fixture.DocumentAsync(SampleFiles.Jpeg());
        await fixture.ChangeAsync(document.Id, row => Enumerable.Range(0, DocumentInspectionService.MostAttemptsWithoutBytes).ToList().ForEach(_ => row.BeginInspection(fixture.Clock.GetUtcNow())));

        await fixture.InspectAsync(document.Id);

        Assert.Equal(RefusalReason.CouldNotBeChecked, (await fixture.FindAsync(document.Id))!.RefusalReason);
    }

    [Fact]
    public async Task A_file_with_missing_bytes_is_refused_after_two_days()
    {
        var document = await fixture.DocumentAsync(SampleFiles.Jpeg());
        await fixture.Store.DeleteAsync(StorageKey.Parse(document.StorageKey), CancellationToken.None);

        for (var turn = 1; turn < DocumentInspectionService.MostAttemptsWithoutBytes; turn++)
        {
            await fixture.InspectAsync(document.Id);
            fixture.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(DocumentState.NotInspected, (await fixture.FindAsync(document.Id))!.State);
        await fixture.InspectAsync(document.Id);
        Assert.Equal(RefusalReason.CouldNotBeChecked, (await fixture.FindAsync(document.Id))!.RefusalReason);
    }

    [Fact]
    public async Task A_removed_file_is_not_inspected_unless_a_submission_names_it()
    {
        var removed = await fixture.DocumentAsync(SampleFiles.ZipBombDocx());
        var named = await fixture.DocumentAsync(SampleFiles.Jpeg());
        foreach (var document in new[] { removed, named })
        {
            await fixture.ChangeAsync(document.Id, row => row.Remove(fixture.Clock.GetUtcNow()));
        }

        await using (var db = fixture.Open())
        {
            await db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys = OFF; INSERT INTO SubmissionDocuments (SubmissionId, DocumentId) VALUES ({Guid.NewGuid()}, {named.Id})");
        }

        await fixture.InspectAsync(removed.Id);
        await fixture.InspectAsync(named.Id);

        var row = await fixture.FindAsync(removed.Id);
        Assert.Equal((DocumentState.Pending, null, 0), (row!.State, row.InspectAfter, row.InspectionAttempts));
        Assert.Equal(DocumentState.Clean, (await fixture.FindAsync(named.Id))!.State);
        await fixture.ChangeAsync(removed.Id, back => back.PutBack(1, fixture.Clock.GetUtcNow()));
        await fixture.InspectAsync(removed.Id);
        Assert.Equal(DocumentState.Refused, (await fixture.FindAsync(removed.Id))!.State);
    }

    [Fact]
    public async Task The_health_check_reports_waiting_inspections()
    {
        var tried = await fixture.DocumentAsync(SampleFiles.Pdf());
        await fixture.DocumentAsync(SampleFiles.Jpeg());
        await fixture.InspectAsync(tried.Id, qpdf: "/nowhere/qpdf");
        await using var db = fixture.Open();

        var missing = await fixture.Status(db, "/nowhere/qpdf").CheckHealthAsync(new HealthCheckContext(), CancellationToken.None);
        var stuck = await fixture.Status(db, "/bin/true").CheckHealthAsync(new HealthCheckContext(), CancellationToken.None);

        Assert.Equal((HealthStatus.Degraded, HealthStatus.Degraded), (missing.Status, stuck.Status));
        Assert.StartsWith("qpdf is missing", missing.Description, StringComparison.Ordinal);
        Assert.StartsWith("The inspection is stuck. 2 files wait for their inspection, 1 of them were tried without an answer, the oldest since", stuck.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_one_of_many_inspectors_takes_a_file()
    {
        var document = await fixture.DocumentAsync(SampleFiles.Docx());

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => fixture.InspectAsync(document.Id)));

        Assert.Single(taken, true);
    }

    [Fact]
    public async Task Candidates_take_turns_in_the_queue()
    {
        var now = fixture.Clock.GetUtcNow();
        await using var db = fixture.Open();
        var (busy, other) = (fixture.CandidateId, Add(db));
        var first = Waiting(db, busy, now.AddMinutes(-9));
        var second = Waiting(db, busy, now.AddMinutes(-8));
        var theirs = Waiting(db, other, now.AddMinutes(-1));
        await db.SaveChangesAsync();

        var before = await DocumentInspectionJob.NextAsync(db, now, CancellationToken.None);
        first.FoundClean(now);
        await db.SaveChangesAsync();
        var after = await DocumentInspectionJob.NextAsync(db, now, CancellationToken.None);

        Assert.Equal([first.Id, theirs.Id, second.Id], before);
        Assert.Equal([theirs.Id, second.Id], after);
    }

    private static Guid Add(PortalDbContext db)
    {
        var user = new PortalUser { Id = Guid.NewGuid(), UserName = "b@test.example", Email = "b@test.example" };
        var candidate = new Candidate(Guid.CreateVersion7(), user.Id, new CandidateProfile(), user.CreatedAt);
        db.AddRange(user, candidate);

        return candidate.Id;
    }

    private static Document Waiting(PortalDbContext db, Guid candidateId, DateTimeOffset since)
    {
        var hash = $"{Guid.NewGuid():N}{Guid.NewGuid():N}";
        var document = new Document(
            Guid.CreateVersion7(), candidateId, DocumentKind.Qualification, "a.pdf", "en", new DocumentFile(StorageKey.New().Value, 1, hash, DocumentFormat.Pdf), since);
        document.QueueInspection(since);
        db.Add(document);

        return document;
    }

    [Fact]
    public async Task An_expired_lease_is_taken_over()
    {
        var document = await fixture.DocumentAsync(SampleFiles.Jpeg());
        // Leased by a process that crashed.
        await fixture.ChangeAsync(document.Id, row => row.QueueInspection(fixture.Clock.GetUtcNow() + DocumentInspectionService.Lease));

        Assert.False(await fixture.InspectAsync(document.Id));
        fixture.Clock.Advance(DocumentInspectionService.Lease);
        Assert.True(await fixture.InspectAsync(document.Id));

        Assert.Equal(DocumentState.Clean, (await fixture.FindAsync(document.Id))!.State);
    }

    [Fact]
    public async Task A_file_without_a_row_is_deleted_and_one_with_a_row_stays()
    {
        await fixture.DocumentAsync(SampleFiles.Pdf());
        await fixture.Store.StoreAsync(new MemoryStream(SampleFiles.Png()), 1000, CancellationToken.None);

        var swept = await fixture.SweepAsync();

        Assert.Equal(new SweepResult(0, 0, 1, 0), swept);
        Assert.Single(fixture.EveryFile);
    }

    [Fact]
    public async Task A_young_file_is_not_swept()
    {
        await fixture.Store.StoreAsync(new MemoryStream(SampleFiles.Png()), 1000, CancellationToken.None);
        using var now = new JobFixture();
        await now.Store.StoreAsync(new MemoryStream(SampleFiles.Png()), 1000, CancellationToken.None);
        now.Clock.AdjustTime(TimeProvider.System.GetUtcNow().AddMinutes(59)); // An upload may take that long.

        Assert.Equal(1, (await fixture.SweepAsync()).Orphans);
        Assert.Equal(0, (await now.SweepAsync()).Orphans);
        Assert.Single(now.EveryFile);
    }

    [Fact]
    public async Task A_removed_document_is_deleted_with_its_translation_unless_a_submission_names_it()
    {
        var named = await fixture.DocumentAsync(SampleFiles.PdfWithText("named"));
        var removed = await fixture.DocumentAsync(SampleFiles.PdfWithText("removed"));
        var translation = await fixture.DocumentAsync(SampleFiles.PdfWithText("translation"));
        await fixture.ChangeAsync(translation.Id, row => row.TranslationOf(removed, TranslatedBy.Candidate));
        foreach (var document in new[] { named, removed, translation })
        {
            await fixture.ChangeAsync(document.Id, row => row.Remove(fixture.Clock.GetUtcNow().AddHours(-2)));
        }

        await using (var db = fixture.Open())
        {
            await db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys = OFF; INSERT INTO SubmissionDocuments (SubmissionId, DocumentId) VALUES ({Guid.NewGuid()}, {named.Id})");
        }

        var swept = await fixture.SweepAsync();

        Assert.Equal(2, swept.Removed);
        Assert.NotNull(await fixture.FindAsync(named.Id));
        Assert.Null(await fixture.FindAsync(removed.Id));
        Assert.Null(await fixture.FindAsync(translation.Id));
        Assert.Single(fixture.EveryFile);
    }

    [Fact]
    public async Task A_row_without_its_file_is_reported()
    {
        var document = await fixture.DocumentAsync(SampleFiles.Pdf());
        await fixture.Store.DeleteAsync(StorageKey.Parse(document.StorageKey), CancellationToken.None);

        Assert.Equal(1, (await fixture.SweepAsync()).Missing);
    }

    [Fact]
    public async Task Unfinished_uploads_of_a_crashed_process_are_swept()
    {
        await fixture.Store.StoreAsync(new MemoryStream(SampleFiles.Png()), 1000, CancellationToken.None);
        var incoming = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(fixture.EveryFile[0])))!, "incoming");
        await File.WriteAllBytesAsync(Path.Combine(incoming, $"{StorageKey.New()}.{StorageKey.New()}"), [1, 2, 3]);

        Assert.Equal(1, (await fixture.SweepAsync()).Unfinished);
    }
}
