using System.Net;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Web.Tests.Areas.Candidates;

/// <summary>Only its owner can open the pages of an application. Foreign and missing ones return the same 404.</summary>
public sealed class AccessTests
{
    public static TheoryData<string> Pages { get; } =
    [
        "", "about-you", "contact", "studies", "languages", "experience", "preferences", "motivation", "competencies", "eligibility", "check",
        "receipt", "submitted", "versions/1", "versions/1/receipt", "versions/1/receipt.pdf", "withdraw", "changes", "pool", "draft", "delete",
    ];

    public static TheoryData<string> Forms { get; } =
        ["about-you", "contact", "studies", "languages", "experience", "preferences", "motivation", "competencies", "submit", "withdraw", "withdraw/undo", "discard", "pool", "move", "delete"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task An_anonymous_user_is_redirected_to_sign_in(string page)
    {
        var application = await AnApplication.ReadyAsync();

        using var response = await PortalHost.OfCandidates.Visitor().GetAsync(application.At(page));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("/account/sign-in", response.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Somebody_elses_application_is_not_found_and_neither_is_one_that_never_was(string page)
    {
        var theirs = await AnApplication.ReadyAsync();
        await theirs.SubmitAsync();
        var mine = await AnApplication.ReadyAsync();
        using var own = await theirs.Client.GetAsync(theirs.At(page));

        using var foreign = await mine.Client.GetAsync(theirs.At(page));
        using var missing = await mine.Client.GetAsync(theirs.At(page, reference: "0000-0000-0000"));

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_for_somebody_elses_application_is_not_found_and_changes_nothing(string form)
    {
        var theirs = await AnApplication.ReadyAsync();
        await theirs.SubmitAsync();
        var before = await theirs.StoredAsync();
        var mine = await AnApplication.ReadyAsync();
        var page = await mine.PageAsync("about-you");
        var token = page.QuerySelector("form.form-page input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Input.Truth"] = "true" });

        using var response = await mine.Client.PostAsync(theirs.At(form), content);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var after = await theirs.StoredAsync();
        Assert.Equal((before.Revision, before.Status, before.Rank), (after.Revision, after.Status, after.Rank));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Staff_get_403(string page)
    {
        var application = await AnApplication.ReadyAsync();
        var staff = await PortalHost.OfCandidates.NewStaffAsync(PortalRoles.HrOfficer);

        using var response = await PortalHost.OfCandidates.Client(staff).GetAsync(application.At(page));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_saved_and_not_submitted()
    {
        var application = await AnApplication.ReadyAsync();
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Input.Truth"] = "true" });

        using var response = await application.Client.PostAsync(application.At("submit"), content);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("/saved/", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }
}
