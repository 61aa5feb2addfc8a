using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.TestSupport.Documents;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Documents;

public sealed class PageCountTests
{
    [QpdfTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(12)]
    public async Task The_pages_of_a_pdf_are_counted(int pages) => Assert.Equal(pages, await CountAsync(SampleFiles.PdfOf(pages), DocumentFormat.Pdf));

    [Fact]
    public async Task A_picture_has_one_page_and_a_word_file_no_page_count()
    {
        Assert.Equal(1, await CountAsync(SampleFiles.Png(), DocumentFormat.Png));
        Assert.Equal(1, await CountAsync(SampleFiles.Jpeg(), DocumentFormat.Jpeg));
        Assert.Null(await CountAsync(SampleFiles.Docx(), DocumentFormat.Docx));
    }

    private static async Task<int?> CountAsync(byte[] content, DocumentFormat format)
    {
        var inspector = new DocumentInspector(
            Options.Create(new DocumentInspectionOptions()), new ClamAvScanner(Options.Create(new ClamAvOptions())), NullLogger<DocumentInspector>.Instance);
        using var plain = new MemoryStream(content);

        return Assert.IsType<InspectionOutcome.Clean>(await inspector.InspectAsync(plain, format, CancellationToken.None)).PageCount;
    }
}
