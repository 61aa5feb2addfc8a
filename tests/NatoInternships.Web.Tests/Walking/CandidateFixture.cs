using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Releases;
using NatoInternships.Domain.Screening;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Documents;
using AnApplication = NatoInternships.Web.Tests.Areas.Candidates.AnApplication;

namespace NatoInternships.Web.Tests.Walking;

/// <summary>The stage of the application of <see cref="CandidateFixture"/>.</summary>
internal enum Stage
{
    /// <summary>Complete, not submitted.</summary>
    Draft,

    /// <summary>Submitted with a second choice and changed in every part. One file is refused, another has no translation.</summary>
    Changed,

    /// <summary>Submitted and withdrawn; the withdrawal can be undone.</summary>
    Withdrawn,
}

/// <summary>A candidate with one of every object that a URL of the portal can name.</summary>
internal sealed class CandidateFixture
{
    /// <summary>A word in all data that only they may read.</summary>
    public const string Private = "Quuxley";

    private readonly AnApplication application;

    private CandidateFixture(AnApplication application) => this.application = application;

    public TestAccount Account => application.Account;

    /// <summary>Signed in.</summary>
    public required HttpClient Client { get; init; }

    public string Reference => application.Reference;

    public required Guid EntryId { get; init; }

    /// <summary>A clean proof of studies, with its bytes in the store.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>A refused file that may be replaced, or the clean file in a stage without one.</summary>
    public required Guid RefusedId { get; init; }

    public required Guid SessionId { get; init; }

    public required string SavedFormId { get; init; }

    /// <summary>All their ids and references as they occur in URLs, the longest first.</summary>
    public IEnumerable<(string Token, string Value)> Names =>
    [
        ("[document]", $"{DocumentId}"), ("[refused]", $"{RefusedId}"), ("[paper]", $"{UntranslatedId}"), ("[entry]", $"{EntryId}"), ("[session]", $"{SessionId}"),
        ("[saved]", SavedFormId), ("[reference]", Reference), ("[number]", application.Vacancy.Number), ("[free]", FreeNumber),
    ];

    /// <summary>A vacancy for which they have not applied.</summary>
    public string FreeNumber => application.Call.Vacancies[2].Number;

    /// <summary>A file in Greek, which needs a translation, or the clean file in a stage without one.</summary>
    public required Guid UntranslatedId { get; init; }

    public static async Task<CandidateFixture> OfAsync(PortalHost host, Stage stage = Stage.Changed, CandidateProfile? profile = null, ApplicationAnswers? answers = null)
    {
        var entry = Guid.CreateVersion7();
        profile ??= ACandidate.Profile() with
        {
            FamilyName = Private,
            Phone = "+32 2 707 41 11",
            Experience = [new Experience { Id = entry, Kind = ExperienceKind.PrivateSector, Role = $"Clerk {Private}", Employer = "A court", StartDate = new DateOnly(2022, 7, 1), Description = "Filing." }],
            ItLevel = ItLevel.Advanced,
            ItExample = "A mail merge.",
        };
        answers ??= ACandidate.Answers() with { Motivation = $"I want to learn, says {Private}." };
        var application = await AnApplication.MakeAsync(profile, answers, deadline: null, vacancies: 3, hasProof: false, host);
        var proof = await AddAsync(host, application, DocumentKind.ProofOfOngoingStudies, "en");
        var refused = stage == Stage.Changed ? await AddAsync(host, application, DocumentKind.Qualification, "en") : proof;
        if (stage != Stage.Draft)
        {
            await SubmitAsync(application, application.Reference);
        }

        if (stage == Stage.Changed)
        {
            await SubmitAsync(application, await application.AnotherAsync(1));
            await ChangeAsync(host, application, refused);
        }

        if (stage == Stage.Withdrawn)
        {
            await host.WithDbAsync(async db =>
            {
                (await db.Applications.SingleAsync(a => a.Reference == application.Reference)).Withdraw(deadlineHasPassed: false, PortalHost.Now);
                await db.SaveChangesAsync();
            });
        }

        var paper = stage != Stage.Changed ? proof : await AddAsync(host, application, DocumentKind.Qualification, "el");
        var client = host.Browser(application.Account);

        return new CandidateFixture(application)
        {
            Client = client,
            EntryId = profile.Experience.Count > 0 ? profile.Experience[0].Id : entry,
            DocumentId = proof,
            RefusedId = refused,
            UntranslatedId = paper,
            SessionId = await host.WithDbAsync(db => db.UserSessions.Where(s => s.UserId == application.Account.UserId).Select(s => s.Id).FirstAsync()),
            SavedFormId = await HoldAsync(client),
        };
    }

    /// <summary>Returns the value of a parameter in the URL of an own object. Throws for an unknown parameter: add new ones here.</summary>
    public string Own(PortalEndpoint endpoint, string parameter) => (endpoint.Pattern, parameter) switch
    {
        (_, "reference") => Reference,
        (_, "version") => "1",
        (_, "rule") => "studies",
        (_, "receipt") => $"R-2026-{Reference}-01",
        ("vacancies/{number}/apply", "number") => FreeNumber,
        (_, "number") => application.Vacancy.Number,
        (_, "culture") => "en",
        (_, "path") => "no/such/page",
        (_, "template") => "application-submitted",
        ("dev/mail/{id}", _) => FirstMail(),
        var (pattern, _) when pattern.EndsWith("/documents/{id:guid}/replace", StringComparison.Ordinal) => $"{RefusedId}",
        var (pattern, _) when pattern.EndsWith("/documents/{id:guid}/diploma-date", StringComparison.Ordinal) => $"{UntranslatedId}",
        var (pattern, _) when pattern.Contains("/documents/{id:guid}", StringComparison.Ordinal) => $"{DocumentId}",
        var (pattern, _) when pattern.Contains("/experience/{id:guid}", StringComparison.Ordinal) => $"{EntryId}",
        var (pattern, _) when pattern.Contains("/sessions/{id:guid}", StringComparison.Ordinal) => $"{SessionId}",
        (_, "documentId") => $"{DocumentId}",
        (_, "page") => "1",
        ("saved/{id:guid}", _) => SavedFormId,
        var (pattern, _) when pattern.StartsWith("admin/screening/", StringComparison.Ordinal) => $"{Account.UserId}", // Nothing there has it.
        var (pattern, _) when pattern.StartsWith("admin/staff/{id:guid}", StringComparison.Ordinal) => $"{Account.UserId}", // A candidate, who has no page there.
        var (pattern, _) when pattern.StartsWith("admin/divisions/{id:guid}", StringComparison.Ordinal) || pattern.Contains("/needs/{id:guid}", StringComparison.Ordinal) => $"{EntryId}", // Names no division and no need.
        _ => throw new InvalidOperationException($"The parameter {{{parameter}}} of {endpoint.Name} is unknown: add it to CandidateFixture."),
    };

    /// <summary>Returns a value of the same format that names nothing.</summary>
    public static string Missing(PortalEndpoint endpoint, string parameter) => parameter switch
    {
        "reference" => "0000-0000-0000",
        "version" or "page" => "99",
        "rule" => "hair",
        "receipt" => "R-2026-0000-0000-0000-01",
        "number" => "999999",
        "culture" => "de",
        "path" => "no/such/page/either",
        _ => endpoint.Pattern == "dev/mail/{id}" ? "none" : "0197f3c4-0000-7000-8000-00000000dead",
    };

    private string FirstMail() => Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(application.Host.MailFolder, "*.eml").First());

    private static async Task SubmitAsync(AnApplication application, string reference) =>
        Assert.IsType<SubmitOutcome.Submitted>(await application.SubmitAsync(reference: reference));

    private static async Task ChangeAsync(PortalHost host, AnApplication made, Guid refusedId)
    {
        var lead = await host.NewStaffAsync(PortalRoles.HrLead);
        await host.WithDbAsync(async db =>
        {
            var application = await db.Applications.SingleAsync(a => a.Reference == made.Reference);
            application.Edit(application.Answers with { Motivation = $"{application.Answers.Motivation} And more." }, PortalHost.Now);
            var candidate = await db.Candidates.SingleAsync(c => c.Id == made.Account.CandidateId);
            candidate.Change(candidate.Profile with { GivenNames = $"{candidate.Profile.GivenNames} Maria" }, candidate.FamilyNameKey, PortalHost.Now);
            var refused = await db.Documents.SingleAsync(d => d.Id == refusedId);
            refused.Refuse(RefusalReason.JavaScript, PortalHost.Now);
            db.SectionReopenings.Add(SectionReopening.ForRefusedFile(application.Id, refusedId, PortalHost.Now));
            await RefuseAsync(db, application, made.Account.UserId, lead.UserId);
            await db.SaveChangesAsync();
        });
    }

    // A released refusal, so that the page for a second look exists. Who decided does not matter here.
    private static async Task RefuseAsync(PortalDbContext db, InternshipApplication application, Guid officerId, Guid leadId)
    {
        var content = SealedContent.Read(await db.Submissions.Where(s => s.ApplicationId == application.Id).OrderByDescending(s => s.Version).Select(s => s.Content).FirstAsync());
        var claim = new ClaimDecision(application.Id, application.SubmittedVersion, RuleCodes.Language, new ClaimJudgement(Verdict.Meets, IsMet: false, "language-below-level"), officerId, PortalHost.Now);
        var decision = new Decision(application.Id, 1, application.SubmittedVersion, DecisionOutcome.NotEligible, ClaimReview.Of(content.Eligibility, [claim]), officerId, PortalHost.Now);
        var release = new Release(application.CallId, leadId, 1, PortalHost.Now, PortalHost.Now);
        release.Finish(PortalHost.Now);
        db.ClaimDecisions.Add(claim);
        db.Decisions.Add(decision);
        db.Releases.Add(release);
        db.ReleasedDecisions.Add(new ReleasedDecision(release, decision, 1, isAfterSecondLook: false, new LocalizedText("Not met.", "Non remplie."), PortalHost.Now));
    }

    // Simulates an old clean inspection, so that no job changes it during a test.
    private static async Task<Guid> AddAsync(PortalHost host, AnApplication application, DocumentKind kind, string language)
    {
        await using var scope = host.Services.CreateAsyncScope();
        using var bytes = new MemoryStream(SampleFiles.PdfWithText($"{Guid.NewGuid():N} {Private}"));
        var stored = Assert.IsType<StoreOutcome.Stored>(
            await scope.ServiceProvider.GetRequiredService<DocumentStore>().StoreAsync(bytes, UploadLimits.MaxBytes, CancellationToken.None));
        var document = new Document(
            Guid.CreateVersion7(), application.Account.CandidateId, kind, $"{kind}-{Private}.pdf".ToLowerInvariant(), language,
            new DocumentFile(stored.Key.Value, stored.Length, stored.Sha256Hex, stored.Format), PortalHost.Now);
        if (kind == DocumentKind.ProofOfOngoingStudies)
        {
            document.Shows(new DateOnly(2023, 9, 20), new DateOnly(2026, 6, 30), page: 1);
        }

        document.FoundClean(PortalHost.Now);
        await host.WithDbAsync(async db =>
        {
            document.TakePlace(FilePlaces.LowestFree(await db.Documents.Where(d => d.CandidateId == document.CandidateId).ToListAsync()));
            db.Documents.Add(document);
            await db.SaveChangesAsync();
        });

        return document.Id;
    }

    private static async Task<string> HoldAsync(HttpClient client)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("theme", Private)]);
        using var answer = await client.PostAsync(new Uri("/en/account/security/theme", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        return answer.Headers.Location!.OriginalString.Split('/')[^1];
    }
}
