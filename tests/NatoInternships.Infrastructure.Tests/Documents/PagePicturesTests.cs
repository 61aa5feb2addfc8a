using System.Buffers.Binary;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.TestSupport.Documents;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Documents;

public sealed class PagePicturesTests : IDisposable
{
    private readonly AStore store = new();

    [PdftoppmFact]
    public async Task A_page_of_a_pdf_becomes_a_picture_of_bounded_size()
    {
        using var pictures = Pictures();
        var sheet = await MadeAsync(pictures, SampleFiles.PdfOf(3), DocumentFormat.Pdf, page: 2);
        var wall = await MadeAsync(pictures, SampleFiles.PdfOf(1, width: 14_400, height: 7_200), DocumentFormat.Pdf);

        Assert.Equal(("image/png", 1400), (sheet.MediaType, HeightOf(sheet)));
        Assert.Equal((1400, 700), (WidthOf(wall), HeightOf(wall)));
    }

    [PdftoppmFact]
    public async Task A_page_that_the_file_does_not_have_or_that_is_damaged_is_not_possible_and_remembered()
    {
        using var pictures = Pictures();
        var (whole, damaged) = (await store.KeepAsync(SampleFiles.PdfOf(1)), await store.KeepAsync(SampleFiles.DamagedPdf()));

        Assert.IsType<PagePicture.NotPossible>(await pictures.OfAsync(whole.Key, DocumentFormat.Pdf, 2, CancellationToken.None));
        Assert.IsType<PagePicture.NotPossible>(await pictures.OfAsync(damaged.Key, DocumentFormat.Pdf, 1, CancellationToken.None));
        Assert.Equal((true, true, false), (pictures.IsKnownImpossible(whole.Key, 2), pictures.IsKnownImpossible(damaged.Key, 1), pictures.IsKnownImpossible(whole.Key, 1)));
    }

    [PdftoppmFact]
    public async Task A_picture_is_made_once_for_readers_at_the_same_time_and_kept()
    {
        using var pictures = Pictures();
        var stored = await store.KeepAsync(SampleFiles.PdfOf(1));

        var together = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => pictures.OfAsync(stored.Key, DocumentFormat.Pdf, 1, CancellationToken.None)));
        await store.Store.DeleteAsync(stored.Key, CancellationToken.None);
        var later = await pictures.OfAsync(stored.Key, DocumentFormat.Pdf, 1, CancellationToken.None);

        Assert.All(together, picture => Assert.Same(together[0], picture));
        Assert.Same(together[0], later);
    }

    [PdftoppmFact]
    public async Task A_reader_who_leaves_does_not_end_the_run_of_the_others()
    {
        using var pictures = Pictures();
        var stored = await store.KeepAsync(SampleFiles.PdfOf(1));
        using var leaves = new CancellationTokenSource();

        var first = pictures.OfAsync(stored.Key, DocumentFormat.Pdf, 1, leaves.Token);
        var second = pictures.OfAsync(stored.Key, DocumentFormat.Pdf, 1, CancellationToken.None);
        await leaves.CancelAsync();

        Assert.IsType<PagePicture.Made>(await second);
        Assert.True(first.IsCanceled || first.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Without_the_program_a_pdf_has_no_picture_and_nothing_is_remembered()
    {
        using var pictures = Pictures(new PagePictureOptions { PdftoppmPath = "/no/such/program" });
        var stored = await store.KeepAsync(SampleFiles.PdfOf(1));

        Assert.False(pictures.IsAvailable);
        Assert.IsType<PagePicture.ProgramMissing>(await pictures.OfAsync(stored.Key, DocumentFormat.Pdf, 1, CancellationToken.None));
        Assert.False(pictures.IsKnownImpossible(stored.Key, 1));
    }

    [Fact]
    public async Task A_photograph_loses_place_comments_and_hidden_data_and_keeps_its_orientation()
    {
        using var pictures = Pictures();
        var plain = SampleFiles.Jpeg();
        byte[] exif = [.. "Exif\0\0"u8, .. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, .. "GPS 50.87 4.42"u8];
        byte[] photo = [.. plain[..2], .. Segment(0xE1, exif), .. Segment(0xFE, "by Quuxley"u8), .. plain[2..], .. "a video"u8];

        var made = await MadeAsync(pictures, photo, DocumentFormat.Jpeg);
        var text = System.Text.Encoding.Latin1.GetString(made.Bytes.Span);

        Assert.Equal("image/jpeg", made.MediaType);
        Assert.DoesNotContain("GPS", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quuxley", text, StringComparison.Ordinal);
        Assert.DoesNotContain("video", text, StringComparison.Ordinal);
        Assert.Contains("Exif\0\0MM\0*\0\0\0\b\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006", text, StringComparison.Ordinal);
        Assert.Equal(0xD9, made.Bytes.Span[^1]);
        Assert.IsType<InspectionOutcome.Clean>(await AnInspector.InspectAsync(made.Bytes.ToArray(), DocumentFormat.Jpeg));
    }

    [Fact]
    public async Task A_png_loses_its_texts_and_what_follows_it()
    {
        using var pictures = Pictures();
        var plain = SampleFiles.Png();
        byte[] noted = [.. plain[..33], .. Chunk("tEXt", "Author\0Quuxley"u8), .. plain[33..], .. "more"u8];

        var made = await MadeAsync(pictures, noted, DocumentFormat.Png);

        Assert.Equal(plain, made.Bytes.ToArray());
    }

    public void Dispose() => store.Dispose();

    private PagePictures Pictures(PagePictureOptions? options = null) =>
        new(store.Store, Options.Create(options ?? new PagePictureOptions()), Options.Create(new DocumentInspectionOptions()), NullLogger<PagePictures>.Instance);

    private async Task<PagePicture.Made> MadeAsync(PagePictures pictures, byte[] content, DocumentFormat format, int page = 1) =>
        Assert.IsType<PagePicture.Made>(await pictures.OfAsync((await store.KeepAsync(content)).Key, format, page, CancellationToken.None));

    private static int WidthOf(PagePicture.Made png) => BinaryPrimitives.ReadInt32BigEndian(png.Bytes.Span[16..]);

    private static int HeightOf(PagePicture.Made png) => BinaryPrimitives.ReadInt32BigEndian(png.Bytes.Span[20..]);

    private static byte[] Segment(byte code, ReadOnlySpan<byte> data) => [0xFF, code, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static byte[] Chunk(string type, ReadOnlySpan<byte> data) =>
        [0, 0, (byte)(data.Length >> 8), (byte)data.Length, .. System.Text.Encoding.ASCII.GetBytes(type), .. data, 0, 0, 0, 0];
}
