using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Tests.Areas.Candidates;

public sealed class CallApplicationsTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(2, ApplicationStatus.Submitted)]
    [InlineData(2, ApplicationStatus.WithdrawnLate)]
    [InlineData(1, ApplicationStatus.Submitted, ApplicationStatus.WithdrawnLate)]
    [InlineData(0, ApplicationStatus.Submitted, ApplicationStatus.Submitted, ApplicationStatus.WithdrawnLate)]
    [InlineData(3, ApplicationStatus.Draft, ApplicationStatus.Withdrawn, ApplicationStatus.NotSubmitted, ApplicationStatus.VacancyCancelled)]
    public void What_is_left_counts_submitted_and_late_withdrawn_applications(int left, params ApplicationStatus[] applications)
    {
        var callApplications = new CallApplications
        {
            CallId = Guid.NewGuid(),
            CallName = new LocalizedText("Call", "Appel"),
            Year = 2026,
            Limit = 3,
            IsOpen = true,
            Now = PortalHost.Now,
            Applications =
            [
                .. applications.Select((status, index) => new ApplicationListItem
                {
                    Reference = $"REF-{index}", Number = "1", Title = new LocalizedText("A", "A"), Status = status, Rank = index + 1, SubmittedAt = PortalHost.Now,
                    Deadline = AnApplication.DeadlineOf2025, VacancyIsCancelled = false,
                }),
            ],
        };

        Assert.Equal(left, callApplications.Left);
    }

    [Theory]
    [InlineData("en", "Choose another vacancy")]
    [InlineData("fr", "Choisir un autre stage")]
    public async Task Where_choices_are_left_the_vacancies_are_one_link_away(string language, string link)
    {
        var application = await AnApplication.ReadyAsync(vacancies: 2);
        await application.SubmitAsync();

        using var list = await application.Client.GetAsync(new Uri($"/{language}/applications", UriKind.Relative));
        foreach (var page in new[] { await application.PageAsync("", language), await application.PageAsync("receipt", language), await list.PageAsync() })
        {
            Assert.Equal($"/{language}/vacancies", Assert.Single(page.QuerySelectorAll("main a"), one => one.TextContent == link).GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Nothing_submitted_shows_no_list_of_choices()
    {
        var application = await AnApplication.ReadyAsync();

        Assert.False((await application.PageAsync()).Shows(".choices__list"));
        await application.SubmitAsync();

        Assert.Equal(3, (await application.PageAsync()).QuerySelectorAll(".choices__item").Length);
    }
}
