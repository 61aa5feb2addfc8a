using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.TestSupport.Documents;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Documents;

/// <summary>What is said at once, while the file streams by.</summary>
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
        { "png over by one row", SampleFiles.Png(10_000, 5_001, []), RefusalReason.TooManyPixels },
        { "huge jpeg", SampleFiles.Jpeg(10_000, 5_001), RefusalReason.TooManyPixels },
        { "truncated jpeg", SampleFiles.Jpeg()[..^2], RefusalReason.Damaged },
        { "jpeg cut in a header", SampleFiles.Jpeg()[..75], RefusalReason.Damaged },
        { "truncated png", SampleFiles.Png()[..^12], RefusalReason.Damaged },
    };

    public static TheoryData<string, byte[], DocumentFormat> Accepted => new()
    {
        { "pdf", SampleFiles.Pdf(), DocumentFormat.Pdf },
        { "pdf after a line feed", [(byte)'\n', .. SampleFiles.Pdf()], DocumentFormat.Pdf },
        { "jpeg", SampleFiles.Jpeg(), DocumentFormat.Jpeg },
        { "jpeg from a phone", SampleFiles.JpegFromPhone(), DocumentFormat.Jpeg },
        { "jpeg of 50 megapixels", SampleFiles.Jpeg(10_000, 5_000), DocumentFormat.Jpeg },
        { "png", SampleFiles.Png(), DocumentFormat.Png },
        { "docx", SampleFiles.Docx(), DocumentFormat.Docx },
    };

    public void Dispose() => store.Dispose();

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_file_that_cannot_be_taken_is_refused_at_once_and_leaves_nothing(string name, byte[] content, RefusalReason reason)
    {
        var outcome = await store.Store.StoreAsync(new MemoryStream(content), UploadLimits.MaxBytes, CancellationToken.None);

        Assert.True(outcome == new StoreOutcome.NotAccepted(reason), $"{name}: {outcome}");
        Assert.Empty(store.EveryFile);
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task An_acceptable_file_is_told_by_its_content(string name, byte[] content, DocumentFormat format)
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
    public void The_walks_find_the_same_however_the_bytes_are_cut(int piece)
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

    private static RefusalReason? Walk(DocumentFormat format, byte[] content, int piece)
    {
        var walk = ContentWalk.For(format);

        return content.Chunk(piece).Select(bytes => walk.Feed(bytes)).FirstOrDefault(reason => reason is not null) ?? walk.Finish();
    }
}
