using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.TestSupport.Documents;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Documents;

/// <summary>Refusals during the upload.</summary>
public sealed class UploadRefusalTests : IDisposable
{
    private readonly AStore store = new();

    public static TheoryData<string, byte[], RefusalReason> Refused => new()
    {
        { "program", SampleFiles.Executable(), RefusalReason.UnknownType },
        { "html", SampleFiles.HtmlPretendingToBePdf(), RefusalReason.UnknownType },
        { "zip", SampleFiles.PlainZip(), RefusalReason.UnknownType },
        { "one byte", [0x25], RefusalReason.UnknownType },
        { "heic", SampleFiles.Heic(), RefusalReason.Heic },
        { "doc", SampleFiles.LegacyDoc(), RefusalReason.LegacyOffice },
        { "docm", SampleFiles.MacroDocm(), RefusalReason.Macros },
        { "hidden macro", SampleFiles.DocxWithHiddenMacro(), RefusalReason.Macros },
        { "huge png", SampleFiles.HugePixelPng(), RefusalReason.TooManyPixels },
        { "png of no pixels", SampleFiles.Png(0, 8, []), RefusalReason.Damaged },
        { "png over by one row", SampleFiles.Png(10_000, 6_001, []), RefusalReason.TooManyPixels },
        { "huge jpeg", SampleFiles.Jpeg(10_000, 6_001), RefusalReason.TooManyPixels },
        { "archive behind a jpeg", [.. SampleFiles.Jpeg(), .. SampleFiles.PlainZip()], RefusalReason.HiddenFile },
        { "archive far behind a jpeg", [.. SampleFiles.Jpeg(), .. new byte[200_000], .. SampleFiles.PlainZip()], RefusalReason.HiddenFile },
        { "program behind a jpeg", [.. SampleFiles.Jpeg(), .. new byte[70_000], .. RealProgram()], RefusalReason.HiddenFile },
        { "page behind a png", [.. SampleFiles.Png(), .. "<ScRiPt>alert(1)</script>"u8], RefusalReason.HiddenFile },
        { "shell script behind a png", [.. SampleFiles.Png(), .. "#!/bin/sh\n"u8], RefusalReason.HiddenFile },
        { "document behind a jpeg", [.. SampleFiles.Jpeg(), .. SampleFiles.LegacyDoc()], RefusalReason.HiddenFile },
        { "pdf behind a jpeg", [.. SampleFiles.Jpeg(), .. SampleFiles.Pdf()], RefusalReason.HiddenFile },
        { "archive behind a pdf", [.. SampleFiles.Pdf(), .. SampleFiles.PlainZip()], RefusalReason.HiddenFile },
        { "archive behind a pdf that ends once more", [.. SampleFiles.Pdf(), .. SampleFiles.PlainZip(), .. "%%EOF\n"u8], RefusalReason.HiddenFile },
        { "program inside a pdf", SampleFiles.PdfWithText(System.Text.Encoding.Latin1.GetString(RealProgram())), RefusalReason.HiddenFile },
        { "rar behind a pdf", [.. SampleFiles.Pdf(), .. "Rar!\x1A\x07\0"u8, .. new byte[40]], RefusalReason.HiddenFile },
        { "script before a pdf", [.. "#!/bin/sh\n"u8, .. SampleFiles.Pdf()], RefusalReason.UnknownType },
        { "program before a pdf", [.. "MZ"u8, .. new byte[60], .. SampleFiles.Pdf()], RefusalReason.UnknownType },
        { "a kilobyte of text before a pdf", [.. Enumerable.Repeat((byte)'a', 1024), .. SampleFiles.Pdf()], RefusalReason.UnknownType },
        { "jpeg cut in a header", SampleFiles.Jpeg()[..75], RefusalReason.Damaged },
        { "truncated png", SampleFiles.Png()[..^12], RefusalReason.Damaged },
    };

    public static TheoryData<string, byte[], DocumentFormat> Accepted => new()
    {
        { "pdf", SampleFiles.Pdf(), DocumentFormat.Pdf },
        { "pdf after a line feed", [(byte)'\n', .. SampleFiles.Pdf()], DocumentFormat.Pdf },
        { "jpeg", SampleFiles.Jpeg(), DocumentFormat.Jpeg },
        { "jpeg from a phone", SampleFiles.JpegFromPhone(), DocumentFormat.Jpeg },
        { "jpeg of 60 megapixels", SampleFiles.Jpeg(10_000, 6_000), DocumentFormat.Jpeg },
        { "jpeg of a phone with 50 megapixels", SampleFiles.Jpeg(8_192, 6_144), DocumentFormat.Jpeg },
        { "jpeg without its last two bytes", SampleFiles.Jpeg()[..^2], DocumentFormat.Jpeg },
        { "jpeg with a second one behind it", [.. SampleFiles.Jpeg(), .. SampleFiles.JpegFromPhone()], DocumentFormat.Jpeg },
        { "jpeg with notes of its phone", [.. SampleFiles.Jpeg(), .. "\0\0SEFH MZ PK\x03\x04 Image_UTC_Data1731000000 SEFT"u8], DocumentFormat.Jpeg },
        { "png with blanks behind it", [.. SampleFiles.Png(), .. new byte[300_000]], DocumentFormat.Png },
        { "pdf after a line of mail", [.. "Content-Type: application/pdf\r\n\r\n"u8, .. SampleFiles.Pdf()], DocumentFormat.Pdf },
        { "pdf after a printer's line", [.. "\x1B%-12345X@PJL JOB\r\n"u8, .. SampleFiles.Pdf()], DocumentFormat.Pdf },
        { "pdf of an old Mac", [.. MacBinary(), .. SampleFiles.Pdf()], DocumentFormat.Pdf },
        { "png", SampleFiles.Png(), DocumentFormat.Png },
        { "docx", SampleFiles.Docx(), DocumentFormat.Docx },
    };

    public void Dispose() => store.Dispose();

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_forbidden_file_is_refused_during_upload_and_leaves_no_file(string name, byte[] content, RefusalReason reason)
    {
        var outcome = await store.Store.StoreAsync(new MemoryStream(content), UploadLimits.MaxBytes, CancellationToken.None);

        Assert.True(outcome == new StoreOutcome.NotAccepted(reason), $"{name}: {outcome}");
        Assert.Empty(store.EveryFile);
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task The_format_of_an_accepted_file_is_detected_by_content(string name, byte[] content, DocumentFormat format)
    {
        var outcome = await store.Store.StoreAsync(new MemoryStream(content), UploadLimits.MaxBytes, CancellationToken.None);

        Assert.True(outcome is StoreOutcome.Stored stored && stored.Format == format, $"{name}: {outcome}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(13)]
    [InlineData(14)]
    public void The_scanners_find_the_same_in_pieces_of_any_size(int piece)
    {
        foreach (var (_, content, reason) in Refused.Select(row => ((string)row[0], (byte[])row[1], (RefusalReason)row[2])))
        {
            if (FileSignature.Of(content) is { Refusal: null } signature)
            {
                Assert.Equal(reason, Walk(signature.Format, content, piece));
            }
        }

        foreach (var (content, format) in Accepted.Select(row => ((byte[])row[1], (DocumentFormat)row[2])))
        {
            Assert.Null(Walk(format, content, piece));
        }
    }

    private static byte[] RealProgram()
    {
        var program = new byte[512];
        "MZ"u8.CopyTo(program);
        program[0x3C] = 0x80;
        "PE\0\0"u8.CopyTo(program.AsSpan(0x80));

        return program;
    }

    private static byte[] MacBinary()
    {
        var header = new byte[128];
        header[1] = 5;
        "a.pdf"u8.CopyTo(header.AsSpan(2));
        "PDF CARO"u8.CopyTo(header.AsSpan(65));

        return header;
    }

    private static RefusalReason? Walk(DocumentFormat format, byte[] content, int piece)
    {
        var walk = ContentScanner.For(format);

        return content.Chunk(piece).Select(bytes => walk.Feed(bytes)).FirstOrDefault(reason => reason is not null) ?? walk.Finish();
    }
}
