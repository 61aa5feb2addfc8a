using System.Globalization;
using System.Text;
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
    public async Task The_pages_of_a_pdf_are_counted(int pages) => Assert.Equal(pages, await CountAsync(PdfOf(pages), DocumentFormat.Pdf));

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

    private static byte[] PdfOf(int pages)
    {
        var kids = string.Join(' ', Enumerable.Range(3, pages).Select(number => $"{number} 0 R"));
        var text = new StringBuilder("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n")
            .Append(CultureInfo.InvariantCulture, $"2 0 obj\n<< /Type /Pages /Count {pages} /Kids [{kids}] >>\nendobj\n");
        for (var number = 3; number < pages + 3; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n");
        }

        return Encoding.ASCII.GetBytes(text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Root 1 0 R /Size {pages + 3} >>\n%%EOF\n").ToString());
    }
}
