using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Screening;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.UseCases.Applications;
using AnApplication = NatoInternships.Web.Tests.Areas.Candidates.AnApplication;

namespace NatoInternships.Web.Tests.Areas.Admin.Screening;

/// <summary>
/// A call of its own whose deadline has just passed, with submitted applications, and an officer who screens them. Applications are submitted
/// through the use case.
/// </summary>
internal sealed class ScreeningOffice
{
    private static readonly DateTimeOffset InTime = AnApplication.ClosingNow.ClosesAt.AddMinutes(-5);

    private int submitted;

    private ScreeningOffice(ACall call, TestAccount officer)
    {
        Call = call;
        Officer = officer;
        Client = Host.Client(officer);
    }

    public static PortalHost Host => PortalHost.OfCandidates;

    public ACall Call { get; }

    public Vacancy Vacancy => Call.Vacancies[0];

    public TestAccount Officer { get; }

    public HttpClient Client { get; }

    /// <param name="isClosed">Whether the deadline has passed.</param>
    public static async Task<ScreeningOffice> OpenedAsync(bool isClosed = true)
    {
        var call = new ACall();
        call.AddVacancy(isClosed ? AnApplication.ClosingNow : null);
        await AnApplication.SaveAsync(call);

        return new ScreeningOffice(call, await Host.NewStaffAsync(PortalRoles.HrOfficer));
    }

    public static async Task<HttpClient> AnotherOfficerAsync() => Host.Client(await Host.NewStaffAsync(PortalRoles.HrOfficer));

    /// <summary>Submits an application by the use case, each a second after the one before.</summary>
    /// <returns>Its reference.</returns>
    public async Task<string> SubmittedAsync(CandidateProfile? profile = null) => (await SubmittedByAsync(profile)).Reference;

    public async Task<(TestAccount Account, string Reference)> SubmittedByAsync(CandidateProfile? profile = null)
    {
        var account = await Host.NewCandidateAsync(profile ?? ACandidate.Profile());
        var proof = await Host.StoredProofAsync(account.CandidateId);
        await Host.WithDbAsync(async db =>
        {
            db.Documents.Add(proof);
            await db.SaveChangesAsync();
        });
        var reference = await AnApplication.StartAsync(account, Vacancy);
        await using var scope = Host.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<SubmitApplication>().ExecuteAsync(
            account.CandidateId, reference, ACandidate.Declarations(joinsPool: true), null, InTime.AddSeconds(Interlocked.Increment(ref submitted)), CancellationToken.None);
        Assert.IsType<SubmitOutcome.Submitted>(outcome);

        return (account, reference);
    }

    public static CandidateProfile Named(string given, string? family) => ACandidate.Profile() with { GivenNames = given, FamilyName = family };

    /// <summary>English below the level asked for: language needs review.</summary>
    public static CandidateProfile ToReview() => ACandidate.Profile() with { Languages = [ACandidate.InEverySkill("en", CefrLevel.B2)] };

    /// <summary>English and French below the lowest level: language is not met.</summary>
    public static CandidateProfile WithoutLanguage(Language messagesIn = Language.English) => ACandidate.Profile() with
    {
        MessagesIn = messagesIn,
        Languages = [ACandidate.InEverySkill("en", CefrLevel.A2), ACandidate.InEverySkill("fr", CefrLevel.A1)],
    };

    /// <summary>Returns the address of the list of this call.</summary>
    public string List(string query = "", string culture = "en") => $"/{culture}/admin/screening?call={Call.Call.Id}{(query.Length > 0 ? "&" + query : "")}";

    public string At(string reference, string query = "", string culture = "en") =>
        $"/{culture}/admin/applications/{reference}?call={Call.Call.Id}{(query.Length > 0 ? "&" + query : "")}";

    public async Task<IHtmlDocument> PageAsync(string address, HttpClient? client = null)
    {
        using var response = await (client ?? Client).GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);

        return await response.PageAsync();
    }

    /// <summary>Opens an application and posts the form of its open condition.</summary>
    public async Task<HttpResponseMessage> AnswerAsync(string reference, string answer, string? reason = null, string? ownWords = null, HttpClient? client = null, string query = "") =>
        await (client ?? Client).SubmitAsync(await PageAsync(At(reference, query), client), "form[action*='/conditions/']", new Dictionary<string, string?> { ["Input.Answer"] = answer, ["Input.Reason"] = reason, ["Input.OwnWords"] = ownWords });

    /// <summary>Opens an application and presses the button of the decision.</summary>
    public async Task<HttpResponseMessage> DecideAsync(string reference, DecisionOutcome outcome, HttpClient? client = null, string query = "") =>
        await (client ?? Client).SubmitAsync(await PageAsync(At(reference, query), client), "form[action*='/decision']", new Dictionary<string, string?> { ["outcome"] = $"{outcome}" });

    public static Task<ScreeningRow> RowAsync(string reference) => Host.WithDbAsync(db => db.ScreeningRows.AsNoTracking().SingleAsync(row => row.Reference == reference));

    public static IReadOnlyList<string> References(IHtmlDocument page) => [.. page.QuerySelectorAll("tbody th a").Select(link => link.TextContent.Trim())];
}
