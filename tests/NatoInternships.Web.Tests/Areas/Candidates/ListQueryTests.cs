using NatoInternships.Web.Tests.Walking;

namespace NatoInternships.Web.Tests.Areas.Candidates;

/// <summary>The number of queries of a list does not depend on its number of rows.</summary>
public sealed class ListQueryTests
{
    private const int Rows = 4;

    [Theory]
    [InlineData("/en/applications")]
    [InlineData("/en/vacancies?q=TEST")]
    [InlineData("/en/account/data")]
    public async Task A_list_of_applications_needs_no_query_for_each(string address)
    {
        var few = await AnApplication.ReadyAsync();
        var many = await AnApplication.ReadyAsync(vacancies: Rows);
        for (var vacancy = 1; vacancy < Rows; vacancy++)
        {
            await many.AnotherAsync(vacancy);
        }

        await QueryCount.AssertDoesNotGrowAsync((few.Client, address), (many.Client, address));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/documents")]
    [InlineData("/check")]
    public async Task A_list_of_files_needs_no_query_for_each(string page)
    {
        var few = await AnApplication.ReadyAsync();
        var many = await AnApplication.ReadyAsync();
        for (var number = 0; number < Rows; number++)
        {
            var document = await PortalHost.OfCandidates.StoredQualificationAsync(many.Account.CandidateId);
            await PortalHost.OfCandidates.WithDbAsync(db =>
            {
                db.Documents.Add(document);

                return db.SaveChangesAsync();
            });
        }

        await QueryCount.AssertDoesNotGrowAsync((few.Client, $"/en/applications/{few.Reference}{page}"), (many.Client, $"/en/applications/{many.Reference}{page}"));
    }
}
