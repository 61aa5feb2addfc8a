using NatoInternships.Domain.Documents;
using NatoInternships.TestSupport;
using Xunit;

namespace NatoInternships.Domain.Tests.Documents;

public sealed class RequiredDocumentsTests
{
    private const string Proof = nameof(DocumentKind.ProofOfOngoingStudies) + ":";
    private const string Qualification = nameof(DocumentKind.Qualification) + ":";

    [Theory] // enrolled, years, degree, equivalent
    [InlineData(true, 1, null, false, Proof + RequiredDocuments.Student)]
    [InlineData(true, 3, null, false, Proof + RequiredDocuments.Student)]
    [InlineData(false, 3, "2024-06-30", false, Qualification + RequiredDocuments.Graduate)]
    [InlineData(true, 4, "2024-06-30", false, Proof + RequiredDocuments.Student, Qualification + RequiredDocuments.Graduate)]
    [InlineData(false, 2, null, false, Qualification + RequiredDocuments.CompletedYears)]
    [InlineData(false, null, null, true, Qualification + RequiredDocuments.EquivalentEducation)]
    [InlineData(false, 2, null, true, Qualification + RequiredDocuments.EquivalentEducation)]
    [InlineData(true, 2, null, true, Proof + RequiredDocuments.Student, Qualification + RequiredDocuments.EquivalentEducation)]
    [InlineData(false, 3, "2010-06-30", true, Qualification + RequiredDocuments.Graduate)]
    [InlineData(false, 0, null, false, Qualification + RequiredDocuments.AtLeastOne)]
    [InlineData(false, null, null, false, Qualification + RequiredDocuments.AtLeastOne)]
    [InlineData(false, 3, "2025-06-22", false, Qualification + RequiredDocuments.Graduate)]
    [InlineData(false, 3, "2025-06-23", false, Qualification + RequiredDocuments.CompletedYears)] // Cannot be proved yet.
    [InlineData(true, 3, "2025-06-23", false, Proof + RequiredDocuments.Student)]
    public void The_studies_say_which_documents_are_needed(bool enrolled, int? years, string? degree, bool equivalent, params string[] expected)
    {
        var studies = AnApplicant.WhoIsEligible().WithStudies(enrolled, years, degree, equivalent).Facts().Studies!;

        var required = RequiredDocuments.For(studies, AnApplicant.ReferenceDate);

        Assert.Equal(expected, required.Select(document => $"{document.Kind}:{document.Rule}"));
    }

    [Fact]
    public void At_least_one_document_is_needed_in_all_cases_and_no_kind_twice()
    {
        var all =
            from enrolled in new[] { false, true }
            from years in new int?[] { null, 0, 1, 2, 20 }
            from degree in new[] { null, "2020-01-01", "2025-06-22", "2025-06-23" }
            from equivalent in new[] { false, true }
            select AnApplicant.WhoIsEligible().WithStudies(enrolled, years, degree, equivalent).Facts().Studies!;

        Assert.All(all, studies =>
        {
            var kinds = RequiredDocuments.For(studies, AnApplicant.ReferenceDate).Select(document => document.Kind).ToList();

            Assert.NotEmpty(kinds);
            Assert.Equal(kinds.Distinct(), kinds);
        });
    }
}
