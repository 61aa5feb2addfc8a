using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Tests.Areas.Candidates;

/// <summary>
/// A candidate with an own call and one application: complete and ready to submit unless a test changes it. The client is signed in.
/// </summary>
internal sealed class AnApplication
{
    private AnApplication(PortalHost host, ACall call, TestAccount account, string reference, Vacancy vacancy)
    {
        Host = host;
        Call = call;
        Account = account;
        Reference = reference;
        Vacancy = vacancy;
        Client = host.Client(account);
    }

    public static ApplicationDeadline DeadlineOf2025 { get; } = new(new DateOnly(2025, 6, 22), new TimeOnly(23, 59));

    /// <summary>A deadline that closes at the time of the host's clock.</summary>
    public static ApplicationDeadline ClosingNow { get; } = new(new DateOnly(2025, 6, 4), new TimeOnly(13, 59));

    /// <summary>The portal of the application.</summary>
    public PortalHost Host { get; }

    public ACall Call { get; }

    public TestAccount Account { get; }

    public string Reference { get; }

    public Vacancy Vacancy { get; }

    public HttpClient Client { get; }

    public static Task<AnApplication> ReadyAsync(ApplicationDeadline? deadline = null, int vacancies = 1, PortalHost? host = null) =>
        MakeAsync(ACandidate.Profile(), ACandidate.Answers(), deadline, vacancies, hasProof: true, host);

    /// <summary>Creates a draft without answers.</summary>
    public static Task<AnApplication> EmptyAsync(ApplicationDeadline? deadline = null) =>
        MakeAsync(new CandidateProfile(), new ApplicationAnswers(), deadline, vacancies: 1, hasProof: false);

    public static async Task<AnApplication> MakeAsync(
        CandidateProfile profile, ApplicationAnswers answers, ApplicationDeadline? deadline, int vacancies, bool hasProof, PortalHost? host = null)
    {
        host ??= PortalHost.OfCandidates;
        var call = new ACall();
        for (var index = 0; index < vacancies; index++)
        {
            call.AddVacancy(deadline);
        }

        await SaveAsync(call, host);
        var account = await host.NewCandidateAsync(profile);
        if (hasProof)
        {
            var proof = await host.StoredProofAsync(account.CandidateId);
            await host.WithDbAsync(async db =>
            {
                db.Documents.Add(proof);
                await db.SaveChangesAsync();
            });
        }

        var reference = await StartAsync(account, call.Vacancies[0], answers, host);

        return new AnApplication(host, call, account, reference, call.Vacancies[0]);
    }

    public static Task SaveAsync(ACall call, PortalHost? host = null) => (host ?? PortalHost.OfCandidates).WithDbAsync(async db =>
    {
        db.CriteriaVersions.Add(call.Criteria);
        db.Divisions.Add(call.Division);
        db.Calls.Add(call.Call);
        db.Vacancies.AddRange(call.Vacancies);
        await db.SaveChangesAsync();
    });

    /// <summary>Starts a draft with these answers while the vacancy is open.</summary>
    public static async Task<string> StartAsync(TestAccount account, Vacancy vacancy, ApplicationAnswers? answers = null, PortalHost? host = null) =>
        await (host ?? PortalHost.OfCandidates).WithDbAsync(async db =>
        {
            var before = vacancy.ClosesAt.AddMinutes(-1);
            var application = InternshipApplication.Start(account.CandidateId, vacancy, before);
            application.Edit(answers ?? ACandidate.Answers(), before);
            db.Applications.Add(application);
            await db.SaveChangesAsync();

            return application.Reference;
        });

    /// <summary>Starts a second application of the same candidate, for another vacancy of the call.</summary>
    public Task<string> AnotherAsync(int vacancy) => StartAsync(Account, Call.Vacancies[vacancy], host: Host);

    /// <summary>Submits by the use case, with the given arrival.</summary>
    public async Task<SubmitOutcome> SubmitAsync(DateTimeOffset? arrivedAt = null, string? reference = null, Declarations? declarations = null)
    {
        await using var scope = Host.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<SubmitApplication>().ExecuteAsync(
            Account.CandidateId, reference ?? Reference, declarations ?? ACandidate.Declarations(), null, arrivedAt ?? PortalHost.Now, CancellationToken.None);
    }

    public Task<InternshipApplication> StoredAsync(string? reference = null) => Host.WithDbAsync(
        db => db.Applications.AsNoTracking().SingleAsync(a => a.Reference == (reference ?? Reference)));

    public Task<CandidateProfile> ProfileAsync() => Host.WithDbAsync(
        db => db.Candidates.AsNoTracking().Where(c => c.Id == Account.CandidateId).Select(c => c.Profile).SingleAsync());

    /// <summary>Returns the URL of a page of the application.</summary>
    public Uri At(string page = "", string language = "en", string? reference = null) =>
        new($"/{language}/applications/{reference ?? Reference}{(page.Length == 0 ? "" : "/" + page)}", UriKind.Relative);

    public async Task<IHtmlDocument> PageAsync(string page = "", string language = "en")
    {
        using var response = await Client.GetAsync(At(page, language));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);

        return await response.PageAsync();
    }

    /// <summary>Loads a step, fills its real form and posts it.</summary>
    public async Task<HttpResponseMessage> FillAsync(string page, Dictionary<string, string?> answers, string language = "en", string form = "form.form-page") =>
        await Client.SubmitAsync(await PageAsync(page, language), form, answers);

    /// <summary>Ticks the declarations on the check page and submits.</summary>
    public Task<HttpResponseMessage> DeclareAsync(string language = "en", Dictionary<string, string?>? answers = null) =>
        FillAsync("check", answers ?? new() { ["Input.Truth"] = "true", ["Input.AiRule"] = "true", ["Input.Integrity"] = "true", ["Input.JoinsPool"] = "false" }, language, "form[action$='/submit']");
}
