using NatoInternships.Infrastructure.Documents;
using NatoInternships.TestSupport.Documents;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Documents;

public sealed class DocxTextReaderTests
{
    private const string Start = "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>";
    private const string End = "</w:body></w:document>";

    [Fact]
    public async Task Paragraphs_are_read_in_order_without_deleted_text_codes_and_repeated_boxes()
    {
        var text = await ReadAsync(Start
            + "<w:p><w:r><w:t>Bachelor</w:t></w:r><w:r><w:tab/><w:t xml:space=\"preserve\"> of Law</w:t></w:r></w:p><w:p/>"
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>22 June</w:t><w:br/><w:t>2024</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            + "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
            + "<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>Box</w:t></mc:Choice><mc:Fallback><w:t>Box again</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>" + End);

        Assert.Equal(["Bachelor\t of Law", "22 June\n2024", "Box"], text!.Paragraphs);
        Assert.False(text.IsCut);
    }

    [Fact]
    public async Task A_long_text_is_cut_and_says_so()
    {
        var text = await ReadAsync(Start + string.Concat(Enumerable.Repeat($"<w:p><w:r><w:t>{new string('a', 999)}</w:t></w:r></w:p>", 200)) + End);

        Assert.True(text!.IsCut);
        Assert.Equal(DocxTextReader.MostCharacters, text.Paragraphs.Sum(paragraph => paragraph.Length));
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><w:document>&b;</w:document>")]
    [InlineData("no xml")]
    public async Task Xml_that_is_not_strict_has_no_text(string xml) => Assert.Null(await ReadAsync(xml));

    [Fact]
    public async Task A_file_that_is_no_archive_has_no_text() => Assert.Null(await DocxTextReader.OfAsync(new MemoryStream(SampleFiles.Png()), CancellationToken.None));

    private static async Task<DocxText?> ReadAsync(string xml)
    {
        using var file = new MemoryStream(new DocxBuilder().With("word/document.xml", xml).Build());

        return await DocxTextReader.OfAsync(file, CancellationToken.None);
    }
}
