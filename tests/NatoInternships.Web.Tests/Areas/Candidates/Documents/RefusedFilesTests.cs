using System.Net;
using System.Text;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Values;
using NatoInternships.TestSupport.Documents;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Tests.Areas.Candidates.Documents;

/// <summary>Uploads every hostile file through the page in both languages. It is refused at once, or by the inspection.</summary>
public sealed class RefusedFilesTests
{
    private const string Canary = "canary-8f1c2a77d5";

    public static TheoryData<string, string, RefusalReason> RefusedAtOnce => Both(
        (nameof(SampleFiles.Executable), RefusalReason.UnknownType),
        (nameof(SampleFiles.HtmlPretendingToBePdf), RefusalReason.UnknownType),
        (nameof(SampleFiles.PlainZip), RefusalReason.UnknownType),
        (nameof(SampleFiles.Heic), RefusalReason.Heic),
        (nameof(SampleFiles.LegacyDoc), RefusalReason.LegacyOffice),
        (nameof(SampleFiles.MacroDocm), RefusalReason.Macros),
        (nameof(SampleFiles.DocxWithHiddenMacro), RefusalReason.Macros),
        (nameof(SampleFiles.HugePixelPng), RefusalReason.TooManyPixels));

    public static TheoryData<string, string, RefusalReason> RefusedLater => Both(
        (nameof(SampleFiles.PdfWithPassword), RefusalReason.PasswordNeeded),
        (nameof(SampleFiles.PdfWithJavaScript), RefusalReason.JavaScript),
        (nameof(SampleFiles.PdfWithJavaScriptInObjectStream), RefusalReason.JavaScript),
        (nameof(SampleFiles.PdfWithLaunch), RefusalReason.LaunchAction),
        (nameof(SampleFiles.PdfWithEmbeddedFile), RefusalReason.EmbeddedFile),
        (nameof(SampleFiles.PdfWithXfa), RefusalReason.XfaForm),
        (nameof(SampleFiles.PdfWithRichMedia), RefusalReason.RichMedia),
        (nameof(SampleFiles.PdfWithLinkOnOpen), RefusalReason.CallsOut),
        (nameof(SampleFiles.DamagedPdf), RefusalReason.Damaged),
        (nameof(SampleFiles.ZipBombDocx), RefusalReason.InflatesTooMuch));

    [Theory]
    [MemberData(nameof(RefusedAtOnce))]
    public async Task A_file_refused_during_upload_has_reason_and_advice(string language, string sample, RefusalReason reason)
    {
        var documents = await DocumentsFixture.OfAsync(language);

        var answer = await documents.AddAsync(Sample(sample), "diploma.pdf", kind: DocumentKind.Qualification);
        var page = await answer.PageAsync();

        var error = page.ErrorAt("Qualification.File");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("diploma.pdf", error, StringComparison.Ordinal);
        Assert.Contains(Words(language, $"Refused_{reason}"), error, StringComparison.Ordinal);
        Assert.Contains(Words(language, $"Remedy_{reason}"), error, StringComparison.Ordinal);
        Assert.EndsWith(Words(language, "NothingKept"), error, StringComparison.Ordinal);
        Assert.StartsWith(language == "fr" ? "Erreur" : "Error", page.Title, StringComparison.Ordinal);
        Assert.Equal("en", page.QuerySelector("#Qualification_Language option[selected]")!.GetAttribute("value"));
        Assert.False(page.QuerySelector("#ProofOfOngoingStudies_File")!.HasAttribute("aria-invalid"));
        Assert.Empty(await documents.RowsAsync());
    }

    [QpdfTheory]
    [MemberData(nameof(RefusedLater))]
    public async Task A_file_refused_by_the_inspection_sends_a_mail(string language, string sample, RefusalReason reason)
    {
        var documents = await DocumentsFixture.OfAsync(language);
        var id = await documents.AddedAsync(Sample(sample), sample == nameof(SampleFiles.ZipBombDocx) ? "b.docx" : "b.pdf", kind: DocumentKind.Qualification);

        var row = await documents.InspectedAsync(id);
        var page = await documents.ListAsync();

        Assert.Equal((DocumentState.Refused, (RefusalReason?)reason), (row.State, row.RefusalReason));
        Assert.Equal(Words(language, $"Refused_{reason}"), page.Says(".upload-row__refusal"));
        Assert.Equal($"{Words(language, $"Remedy_{reason}")} {Words(language, "NothingKept")}", page.Says(".upload-row__remedy"));
        Assert.True(page.Shows(".upload-row .tag--fails"));
        Assert.Equal(HttpStatusCode.NotFound, (await documents.Browser.GetAsync(new Uri($"{documents.Address}/{id}", UriKind.Relative))).StatusCode);
        await PortalHost.Current.WithDbAsync(db =>
        {
            Assert.Single(db.OutboxMessages, mail => mail.SubjectId == id && mail.Template == "document-refused" && mail.UserId == documents.Account.UserId);
            Assert.Single(db.AuditEntries, entry => entry.SubjectId == id && entry.Action == "document-refused");

            return Task.CompletedTask;
        });
    }

    [QpdfFact]
    public async Task A_good_file_becomes_clean()
    {
        var documents = await DocumentsFixture.OfAsync();
        var id = await documents.AddedAsync(SampleFiles.Pdf(), kind: DocumentKind.Qualification);

        var row = await documents.InspectedAsync(id);

        Assert.Equal(DocumentState.Clean, row.State);
        Assert.Equal("Checked", (await documents.ListAsync()).Says(".upload-row .tag--meets"));
    }

    [Theory]
    [InlineData("en", "It is larger than 10 MB")]
    [InlineData("fr", "Il dépasse 10\u00A0Mo")]
    public async Task Ten_megabytes_are_accepted_and_eleven_are_not(string language, string reason)
    {
        var documents = await DocumentsFixture.OfAsync(language);

        var full = await documents.AddAsync(SampleFiles.OfSize(10 * 1024 * 1024), "full.pdf", kind: DocumentKind.Qualification);
        var over = await documents.AddAsync(SampleFiles.OfSize(11 * 1024 * 1024), "over.pdf", kind: DocumentKind.Qualification);

        Assert.Equal(HttpStatusCode.Redirect, full.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, over.StatusCode);
        Assert.Contains(reason, (await over.PageAsync()).ErrorAt("Qualification.File"), StringComparison.Ordinal);
        Assert.Equal("full.pdf", Assert.Single(await documents.RowsAsync()).FileName);
    }

    [Theory]
    [InlineData("en", "This file is empty", "Choose a file to add")]
    [InlineData("fr", "Ce fichier est vide", "Choisissez un fichier à ajouter")]
    public async Task An_empty_file_and_no_file_are_told_apart(string language, string empty, string none)
    {
        var documents = await DocumentsFixture.OfAsync(language);

        var nothing = await documents.AddAsync([], "empty.pdf", kind: DocumentKind.Qualification);
        var unchosen = await documents.AddAsync([], "", kind: DocumentKind.Qualification);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (nothing.StatusCode, unchosen.StatusCode));
        Assert.Contains(empty, (await nothing.PageAsync()).ErrorAt("Qualification.File"), StringComparison.Ordinal);
        Assert.Equal(none, (await unchosen.PageAsync()).ErrorAt("Qualification.File"));
        Assert.Empty(await documents.RowsAsync());
    }

    [Fact]
    public async Task A_language_must_be_chosen()
    {
        var documents = await DocumentsFixture.OfAsync();

        var answer = await documents.AddAsync(SampleFiles.Pdf(), language: "xx", kind: DocumentKind.Qualification);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Choose the language of the document", (await answer.PageAsync()).ErrorAt("Qualification.Language"));
        Assert.Empty(await documents.RowsAsync());
    }

    [Theory]
    [InlineData("..\\..\\windows\\diploma.pdf", "diploma.pdf")]
    [InlineData("/etc/passwd/diploma.pdf", "diploma.pdf")]
    [InlineData("di\u202Efdp.exe.pdf", "difdp.exe.pdf")]
    [InlineData("cafe\u0301.pdf", "café.pdf")]
    [InlineData("  .pdf", "document.pdf")]
    public async Task The_name_shown_holds_no_path_and_nothing_invisible(string sent, string shown)
    {
        var documents = await DocumentsFixture.OfAsync();

        await documents.AddedAsync(SampleFiles.Pdf(), sent, kind: DocumentKind.Qualification);

        Assert.Equal(shown, Assert.Single(await documents.RowsAsync()).FileName);
    }

    [Fact]
    public async Task No_plain_byte_reaches_the_disk()
    {
        var documents = await DocumentsFixture.OfAsync();
        var content = SampleFiles.PdfWithText(Canary);
        Assert.NotEqual(-1, content.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Canary)));
        var started = DateTimeOffset.UnixEpoch.AddSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - 1).UtcDateTime;

        var id = await documents.AddedAsync(content, kind: DocumentKind.Qualification);
        var key = (await documents.RowsAsync()).Single(row => row.Id == id).StorageKey;

        var files = new[] { PortalHost.Current.DataFolder, Path.GetTempPath() }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 6 }))
            // A pipe of another process is empty, and reading it would block.
            .Where(file => File.GetLastWriteTimeUtc(file) >= started && new FileInfo(file).Length is > 0 and < 50_000_000)
            .ToList();
        Assert.Contains(files, file => Path.GetFileName(file) == key);
        Assert.DoesNotContain(files, Holds);
    }

    private static bool Holds(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);

            // The test's own assembly contains the word too.
            return !file.EndsWith(".dll", StringComparison.Ordinal) && !file.EndsWith(".pdb", StringComparison.Ordinal) && !file.EndsWith(".cs", StringComparison.Ordinal)
                && bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Canary)) >= 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Words(string language, string key) =>
        TextCatalogue.Find("Candidates.Documents", language == "fr" ? Language.French : Language.English, key)!;

    private static byte[] Sample(string name) => (byte[])typeof(SampleFiles).GetMethod(name, [])!.Invoke(null, [])!;

    private static TheoryData<string, string, RefusalReason> Both(params (string Sample, RefusalReason Reason)[] rows)
    {
        var data = new TheoryData<string, string, RefusalReason>();
        foreach (var (sample, reason) in rows)
        {
            data.Add("en", sample, reason);
            data.Add("fr", sample, reason);
        }

        return data;
    }
}
