using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.TestSupport.Documents;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Documents;

public sealed class DocumentInspectorTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("inspection-").FullName;

    public static TheoryData<string, RefusalReason?> Pdfs => new()
    {
        { nameof(SampleFiles.Pdf), null },
        { nameof(SampleFiles.PdfWithLinkOnOpen), RefusalReason.CallsOut },
        { nameof(SampleFiles.PdfWithLink), null },
        { nameof(SampleFiles.PdfWithAttachedData), null },
        { nameof(SampleFiles.PdfAboutJavaScript), null },
        { nameof(SampleFiles.PdfWithWarnings), null },
        { nameof(SampleFiles.PdfWithOwnerPasswordOnly), null },
        { nameof(SampleFiles.PdfWithPassword), RefusalReason.PasswordNeeded },
        { nameof(SampleFiles.PdfForCertificateHolders), RefusalReason.PasswordNeeded },
        { nameof(SampleFiles.PdfWithJavaScript), RefusalReason.JavaScript },
        { nameof(SampleFiles.PdfWithEscapedJavaScript), RefusalReason.JavaScript },
        { nameof(SampleFiles.PdfWithJavaScriptInObjectStream), RefusalReason.JavaScript },
        { nameof(SampleFiles.PdfWithOwnerPasswordAndJavaScript), RefusalReason.JavaScript },
        { nameof(SampleFiles.PdfWithDuplicatedActionKey), RefusalReason.Damaged },
        { nameof(SampleFiles.PdfWithEmbeddedFile), RefusalReason.EmbeddedFile },
        { nameof(SampleFiles.PdfWithFileAnnotation), RefusalReason.EmbeddedFile },
        { nameof(SampleFiles.PdfWithLaunch), RefusalReason.LaunchAction },
        { nameof(SampleFiles.PdfWithXfa), RefusalReason.XfaForm },
        { nameof(SampleFiles.PdfWithRichMedia), RefusalReason.RichMedia },
        { nameof(SampleFiles.DamagedPdf), RefusalReason.Damaged },
        { nameof(SampleFiles.PdfWithoutPages), RefusalReason.Damaged },
    };

    public static TheoryData<string, byte[], RefusalReason?> WordDocuments => new()
    {
        { "plain", SampleFiles.Docx(), null },
        { "link", new DocxBuilder().WithExternal("hyperlink", "https://www.nato.int/").Build(), null },
        { "begun from a local template", new DocxBuilder().WithExternal("attachedTemplate", @"file:///C:\Users\a\Templates\cv.dotx").Build(), null },
        { "words about DDE", new DocxBuilder().WithBody("<w:p><w:r><w:t>DDEAUTO</w:t></w:r></w:p>").Build(), null },
        { "remote template", new DocxBuilder().WithExternal("attachedTemplate", "https://evil.example/t.dotm").Build(), RefusalReason.ExternalContent },
        { "template on a share", new DocxBuilder().WithExternal("attachedTemplate", @"file:///\\evil.example\t.dotm").Build(), RefusalReason.ExternalContent },
        { "linked image", new DocxBuilder().WithExternal("image", "https://evil.example/x.png").Build(), RefusalReason.ExternalContent },
        { "macros", SampleFiles.MacroDocm(), RefusalReason.Macros },
        { "hidden macros", SampleFiles.DocxWithHiddenMacro(), RefusalReason.Macros },
        { "macro type only", new DocxBuilder().WithMainType("application/vnd.ms-word.document.macroEnabled.main+xml").Build(), RefusalReason.Macros },
        { "template", new DocxBuilder().WithMainType("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml").Build(), RefusalReason.UnknownType },
        { "embedded", new DocxBuilder().With("word/embeddings/oleObject1.bin", "x").Build(), RefusalReason.EmbeddedFile },
        { "controls", new DocxBuilder().With("word/activeX/activeX1.xml", "<x/>").Build(), RefusalReason.ActiveControl },
        { "field in pieces", new DocxBuilder().WithBody("<w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO cmd</w:instrText></w:r>").Build(), RefusalReason.ActiveField },
        { "simple field", new DocxBuilder().WithBody("<w:fldSimple w:instr=\"DDEAUTO cmd\"/>").Build(), RefusalReason.ActiveField },
        { "entities", new DocxBuilder().With("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").Build(), RefusalReason.Damaged },
        { "document type", new DocxBuilder().With("word/document.xml", "<!DOCTYPE a SYSTEM \"https://evil.example/a.dtd\"><a/>").Build(), RefusalReason.Damaged },
        { "too deep", new DocxBuilder().WithBody(string.Concat(Enumerable.Repeat("<w:p>", 600))).Build(), RefusalReason.Damaged },
        { "bomb", SampleFiles.ZipBombDocx(), RefusalReason.InflatesTooMuch },
        { "lying bomb", SampleFiles.LyingZipBombDocx(), RefusalReason.InflatesTooMuch },
        { "truncated", SampleFiles.Docx()[..^40], RefusalReason.Damaged },
        { "other archive", SampleFiles.PlainZip(), RefusalReason.UnknownType },
        { "many parts", ManyParts(), RefusalReason.InflatesTooMuch },
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [QpdfTheory]
    [MemberData(nameof(Pdfs))]
    public async Task A_pdf_is_judged_by_its_parsed_objects(string sample, RefusalReason? reason)
    {
        var content = (byte[])typeof(SampleFiles).GetMethod(sample)!.Invoke(null, [])!;

        var outcome = await InspectAsync(content, DocumentFormat.Pdf);

        Assert.Equal(Expected(reason), outcome);
    }

    [Fact]
    public void The_object_stream_sample_hides_its_names_from_a_search()
    {
        Assert.Equal(-1, SampleFiles.PdfWithJavaScriptInObjectStream().AsSpan().IndexOf("JavaScript"u8));
        Assert.Equal(-1, SampleFiles.PdfWithEscapedJavaScript().AsSpan().IndexOf("JavaScript"u8));
    }

    [Theory]
    [MemberData(nameof(WordDocuments))]
    public async Task A_word_document_is_inspected_part_by_part(string name, byte[] content, RefusalReason? reason)
    {
        var outcome = await InspectAsync(content, DocumentFormat.Docx);

        Assert.True(Expected(reason) == outcome, $"{name}: {outcome}");
    }

    [Fact]
    public async Task Images_are_measured_again()
    {
        Assert.Equal(Expected(null), await InspectAsync(SampleFiles.Jpeg(), DocumentFormat.Jpeg));
        Assert.Equal(Expected(null), await InspectAsync(SampleFiles.Png(), DocumentFormat.Png));
        Assert.Equal(Expected(RefusalReason.TooManyPixels), await InspectAsync(SampleFiles.HugePixelPng(), DocumentFormat.Png));
        Assert.Equal(Expected(null), await InspectAsync(SampleFiles.Jpeg()[..^2], DocumentFormat.Jpeg));
        Assert.Equal(Expected(RefusalReason.Damaged), await InspectAsync(SampleFiles.Jpeg(64, 64)[..^2], DocumentFormat.Jpeg)); // one block of 64
    }

    [Fact]
    public async Task Without_the_inspector_a_pdf_is_not_inspected()
    {
        var options = new DocumentInspectionOptions { QpdfPath = Path.Combine(folder, "missing"), WorkFolder = folder };

        Assert.False(Inspector(options).IsAvailable);
        Assert.Equal(new InspectionOutcome.NotInspected(NotInspectedReason.InspectorMissing), await InspectAsync(SampleFiles.Pdf(), DocumentFormat.Pdf, options));
    }

    [LinuxTheory]
    [InlineData("kill -SEGV $$", NotInspectedReason.InspectorFailed)]
    [InlineData("echo nonsense", NotInspectedReason.InspectorFailed)]
    [InlineData("exit 127", NotInspectedReason.InspectorFailed)]
    [InlineData("echo 'std::bad_alloc' >&2; exit 2", NotInspectedReason.LimitReached)]
    [InlineData("while :; do :; done", NotInspectedReason.LimitReached)]
    [InlineData("exec /bin/sleep 60", NotInspectedReason.LimitReached)]
    [InlineData("while :; do echo '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[['; done", NotInspectedReason.LimitReached)]
    [InlineData("exec /usr/bin/head -c 3000000 /dev/zero", NotInspectedReason.LimitReached)]
    public async Task An_inspector_that_crashes_hangs_or_floods_gives_no_result(string script, NotInspectedReason reason)
    {
        var outcome = await InspectAsync(SampleFiles.Pdf(), DocumentFormat.Pdf, Pretending(script));

        Assert.Equal(new InspectionOutcome.NotInspected(reason), outcome);
    }

    [LinuxTheory]
    [InlineData("[ -z \"$HOME$PATH_TO_SECRETS$DOTNET_ROOT$USER\" ]")]
    [InlineData("[ \"$(ulimit -t)\" = 20 ]")]
    [InlineData("[ \"$(ulimit -v)\" = 524288 ]")]
    [InlineData("[ \"$(ulimit -f)\" = 0 ]")]
    [InlineData("[ \"$(ulimit -c)\" = 0 ]")]
    public async Task The_child_process_runs_with_limits_and_without_our_environment(string holds)
    {
        var outcome = await InspectAsync(SampleFiles.Pdf(), DocumentFormat.Pdf, Pretending($"if {holds}; then echo '[\"/Page\"]'; else echo '[\"/Launch\"]'; fi", timeoutSeconds: 20));

        Assert.Equal(Expected(null), outcome);
    }

    [LinuxTheory]
    [InlineData("[ -z \"$(ls -A \"$0.work\" 2>/dev/null)\" ]")]
    public async Task The_temporary_plain_file_has_no_name_during_inspection(string holds)
    {
        // PATH is empty in the test's shell, so ls has its full path.
        var script = holds.Replace("ls", "/bin/ls", StringComparison.Ordinal);
        var options = Pretending($"if {script} && [ \"$(/usr/bin/head -c 5 \"$4\")\" = %PDF- ]; then echo '[\"/Page\"]'; else echo '[\"/Launch\"]'; fi", timeoutSeconds: 20);

        Assert.Equal(Expected(null), await InspectAsync(SampleFiles.Pdf(), DocumentFormat.Pdf, options));
        Assert.Empty(Directory.GetFiles(options.WorkFolder!));
    }

    [Fact]
    public async Task Without_disk_space_the_file_is_not_inspected()
    {
        var blocked = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(blocked, "");

        var outcome = await InspectAsync(SampleFiles.Jpeg(), DocumentFormat.Jpeg, new DocumentInspectionOptions { WorkFolder = Path.Combine(blocked, "below") });

        Assert.Equal(new InspectionOutcome.NotInspected(NotInspectedReason.WorkspaceUnavailable), outcome);
    }

    [QpdfFact]
    public async Task A_stored_document_is_inspected_as_it_decrypts()
    {
        using var store = new AStore();
        var stored = await store.KeepAsync(SampleFiles.PdfWithLaunch());
        await using var plain = await store.Store.OpenAsync(stored.Key, CancellationToken.None);

        Assert.Equal(Expected(RefusalReason.LaunchAction), await Inspector().InspectAsync(plain!, stored.Format, CancellationToken.None));
    }

    [QpdfFact]
    public async Task A_real_size_document_is_within_the_limits()
    {
        Assert.Equal(Expected(null), await InspectAsync(SampleFiles.OfSize((int)UploadLimits.MaxBytes), DocumentFormat.Pdf));
    }

    private static InspectionOutcome Expected(RefusalReason? reason) =>
        reason is { } refused ? new InspectionOutcome.Refused(refused) : new InspectionOutcome.Clean();

    private static byte[] ManyParts()
    {
        var builder = new DocxBuilder();
        for (var i = 0; i < 2_001; i++)
        {
            builder.With($"word/media/{i}.bin", "");
        }

        return builder.Build();
    }

    private static DocumentInspector Inspector(DocumentInspectionOptions? options = null) => new(
        Options.Create(options ?? new DocumentInspectionOptions()),
        new ClamAvScanner(Options.Create(new ClamAvOptions())),
        NullLogger<DocumentInspector>.Instance);

    // PageCountTests cover the number of pages.
    private static async Task<InspectionOutcome> InspectAsync(byte[] content, DocumentFormat format, DocumentInspectionOptions? options = null) =>
        await Inspector(options).InspectAsync(new MemoryStream(content), format, CancellationToken.None) is var outcome and not InspectionOutcome.Clean ? outcome : new InspectionOutcome.Clean();

    private DocumentInspectionOptions Pretending(string script, int timeoutSeconds = 1)
    {
        var path = Path.Combine(folder, "qpdf");
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return new DocumentInspectionOptions { QpdfPath = path, WorkFolder = path + ".work", TimeoutSeconds = timeoutSeconds, OutputMebibytes = 2 };
    }
}
