using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Seeding;
using NatoInternships.Infrastructure.Seeding.People;
using NatoInternships.TestSupport.Documents;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Seeding;

public sealed class DemoPdfTests
{
    [Fact]
    public void Every_name_of_the_demonstration_can_be_written()
    {
        foreach (var person in DemoPeople.All)
        {
            var text = Encoding.ASCII.GetString(DemoPdf.With($"{person.GivenNames} {person.FamilyName}", DemoCountry.Of(person.Country).Institution));

            Assert.True(!text.Contains('?', StringComparison.Ordinal), person.FamilyName);
        }
    }

    [Fact]
    public void A_letter_names_its_glyph()
    {
        var text = Encoding.ASCII.GetString(DemoPdf.With("Þórdís Łucja (1)"));

        Assert.Contains("/Differences [128 /Thorn /oacute /iacute /Lslash]", text, StringComparison.Ordinal);
        Assert.Contains(@"(\200\201rd\202s \203ucja \(1\))", text, StringComparison.Ordinal);
    }

    [QpdfFact]
    public async Task The_inspection_finds_the_file_clean_with_one_page()
    {
        var inspector = new DocumentInspector(
            Options.Create(new DocumentInspectionOptions()), new ClamAvScanner(Options.Create(new ClamAvOptions())), NullLogger<DocumentInspector>.Instance);

        var outcome = await inspector.InspectAsync(new MemoryStream(DemoPdf.With("Certificate", "Zsófia Őrhegyi")), DocumentFormat.Pdf, CancellationToken.None);

        Assert.Equal(new InspectionOutcome.Clean(1), outcome);
    }
}
