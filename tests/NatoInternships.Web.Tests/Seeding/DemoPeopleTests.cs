using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Screening;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Seeding;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Account;
using NatoInternships.Web.Tests.Areas.Public;

namespace NatoInternships.Web.Tests.Seeding;

/// <summary>The people of the demonstration, in a portal that starts for the first time after the deadline of 2025.</summary>
public sealed class DemoPeopleTests(DemoPeopleTests.ClosedCall closed) : IClassFixture<DemoPeopleTests.ClosedCall>
{
    private const string Prefix = "demonstration.";

    private PortalHost Host => closed.Host;

    [Fact]
    public async Task The_first_start_violates_no_invariant_and_the_trail_is_intact()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var chain = scope.ServiceProvider.GetRequiredService<AuditChain>();
        while (await chain.SealAsync(CancellationToken.None) > 0)
        {
            continue;
        }

        var (holding, brokenAt) = await chain.VerifyAsync(CancellationToken.None);

        Assert.Empty(await Host.InvariantsAsync());
        Assert.Null(brokenAt);
        Assert.True(holding > 400);
    }

    [Fact]
    public async Task Applications_have_every_result_and_end_that_screening_meets()
    {
        var rows = await OfPeopleAsync();
        var people = rows.GroupBy(row => row.CandidateId).ToList();

        Assert.InRange(people.Count, 60, 70);
        Assert.Equal(
            [(Verdict.Meets, people.Count - 23), (Verdict.MustLook, 15), (Verdict.DoesNotMeet, 8)],
            (await FoundAsync()).CountBy(person => person.Overall).Select(count => (count.Key, count.Value)).Order());
        Assert.Equal([1, 2, 3], people.Select(person => person.Count()).Distinct().Order());
        Assert.Equal(7, rows.Select(row => row.VacancyId).Distinct().Count());
        Assert.InRange(rows.Count(row => row.PresetsDiffer), 3, 8);
        Assert.Equal(4, rows.Count(row => row.State == ScreeningState.Withdrawn));
        var statuses = await Host.WithDbAsync(db => db.Applications.Where(a => a.SubmittedVersion == 0 || a.WithdrawnAt != null)
            .Where(a => db.Vacancies.Any(v => v.Id == a.VacancyId && v.Number.StartsWith("25"))).Select(a => a.Status).ToListAsync());
        Assert.Equal(
            [ApplicationStatus.Withdrawn, ApplicationStatus.Withdrawn, ApplicationStatus.Withdrawn, ApplicationStatus.WithdrawnLate, ApplicationStatus.NotSubmitted],
            statuses.Order());
    }

    [Fact]
    public async Task Half_of_the_applications_arrive_on_the_last_evening_and_rows_follow_their_arrival()
    {
        var rows = await OfPeopleAsync();
        var closesAt = await Host.WithDbAsync(db => db.Vacancies.Where(v => v.Number == "250702").Select(v => v.ClosesAt).SingleAsync());

        Assert.All(rows, row => Assert.InRange(row.SubmittedAt, new DateTimeOffset(2025, 6, 1, 0, 0, 0, TimeSpan.Zero), closesAt.AddMilliseconds(-1)));
        Assert.InRange(rows.Count(row => row.SubmittedAt > closesAt.AddHours(-6)), rows.Count * 4 / 10, rows.Count * 6 / 10);
        Assert.Equal(rows.OrderBy(row => row.SubmittedAt).Select(row => row.RowNo), rows.Select(row => row.RowNo));
    }

    [Fact]
    public async Task Every_submitted_application_is_complete_and_its_texts_are_its_own()
    {
        var (applications, documents) = await Host.WithDbAsync(async db => (
            await (from s in db.Submissions
                   join a in db.Applications on s.ApplicationId equals a.Id
                   join c in db.Calls.Include(one => one.Intakes) on a.CallId equals c.Id
                   where a.CallId == db.Vacancies.Single(v => v.Number == "250702").CallId
                   select new { s.Content, a.CandidateId, a.JoinedPoolAt, Call = c }).AsNoTracking().ToListAsync(),
            (await db.Documents.AsNoTracking().ToListAsync()).ToLookup(d => d.CandidateId)));
        var contents = applications.ConvertAll(one => (one, Content: SealedContent.Read(one.Content)));

        Assert.All(contents, one =>
        {
            Assert.Empty(Completeness.Missing(one.one.Call, one.Content.Profile, one.Content.Answers, [.. documents[one.one.CandidateId]], one.Content.Eligibility));
            Assert.Empty(one.Content.Eligibility.SubmissionBlockers);
            Assert.All(documents[one.one.CandidateId], file => Assert.Equal((DocumentState.Clean, 1, null), (file.State, file.PageCount, file.InspectAfter)));
        });
        Assert.Equal(contents.Count, contents.Select(one => one.Content.Answers.Motivation).Distinct().Count());
        Assert.InRange(contents.Count(one => one.one.JoinedPoolAt is not null), contents.Count * 6 / 10, contents.Count * 8 / 10);
        Assert.InRange(contents.Count(one => one.Content.Answers.WrittenIn == Language.French), 8, 25);
        Assert.All(contents, one => Assert.Equal(one.Content.Profile.MessagesIn, one.Content.Answers.WrittenIn));
    }

    [Fact]
    public async Task Every_member_state_is_present_with_its_letters()
    {
        var profiles = await Host.WithDbAsync(db => db.Candidates
            .Where(c => db.Users.Any(u => u.Id == c.UserId && u.Email!.StartsWith(Prefix))).Select(c => c.Profile).ToListAsync());
        var names = string.Concat(profiles.Select(profile => PersonName.Of(profile).Full));

        Assert.Empty(MemberStates.All.Select(state => state.Country).Except(profiles.SelectMany(profile => profile.Nationalities)));
        Assert.All("þøłşőçåñßăžčēğțđľ", letter => Assert.True(names.Contains(letter, StringComparison.OrdinalIgnoreCase), $"{letter}"));
        Assert.All(profiles, profile => Assert.All(profile.Languages, skill => Assert.True(WorldLanguages.IsKnown(skill.Code), skill.Code)));
    }

    [Fact]
    public async Task Decisions_are_held_by_an_officer_and_a_lead()
    {
        var decisions = await Host.WithDbAsync(db => db.Decisions.AsNoTracking().ToListAsync());
        var rows = await OfPeopleAsync();

        Assert.Equal(30, decisions.Count);
        Assert.Equal((25, 5, 1), (decisions.Count(d => d.Outcome == DecisionOutcome.Eligible), decisions.Count(d => d.Outcome == DecisionOutcome.NotEligible), decisions.Count(d => d.OverruledBy is not null)));
        Assert.All(decisions.Where(d => d.Outcome == DecisionOutcome.NotEligible), d => Assert.Contains(d.Conditions, c => c is { IsMet: false, Reason: not null, OwnWords: not null }));
        Assert.Equal(2, decisions.Select(d => d.DecidedBy).Distinct().Count());
        Assert.Equal(10, rows.Count(row => row is { OfficerId: not null, State: ScreeningState.Waiting }));
    }

    [Fact]
    public async Task Nothing_is_sent_to_these_people()
    {
        await Host.SendMailsAsync();

        var unsent = await Host.WithDbAsync(db => db.OutboxMessages.CountAsync(m => m.SentAt == null));
        var mails = Directory.Exists(Host.MailFolder) ? Directory.GetFiles(Host.MailFolder, "*", SearchOption.AllDirectories) : [];

        Assert.Equal(0, unsent);
        Assert.NotEmpty(mails); // The receipt of the demo candidate.
        Assert.All(mails, mail => Assert.DoesNotContain(Prefix, File.ReadAllText(mail), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_can_sign_in_as_one_of_them()
    {
        var users = await Host.WithDbAsync(db => db.Users.Where(u => u.Email!.StartsWith(Prefix)).Select(u => new { u.Email, u.PasswordHash }).ToListAsync());

        using var response = await Host.Visitor().SignInAsync(users[0].Email!, DemoAccounts.Password);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.All(users, user => Assert.Null(user.PasswordHash));
        Assert.Equal(DemoAccounts.People.Order(StringComparer.Ordinal), users.Select(user => user.Email!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_officer_finds_a_person_by_name_without_accents()
    {
        var officer = await PublicPortal.SignedInAsync("officer@demo.example", Host);

        using var response = await officer.GetAsync(new Uri("/en/admin/screening?q=thordis", UriKind.Relative));

        Assert.Contains("Eyvindsdóttir, Þórdís", (await response.PageAsync()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Production_refuses_a_database_with_them()
    {
        var database = Path.Combine(Host.DataFolder, "portal.db");

        var failure = Assert.ThrowsAny<Exception>(() => PortalHost.InProductionOn(database));

        Assert.Contains("demo accounts", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_deadline_there_are_none() =>
        Assert.False(await PortalHost.Current.WithDbAsync(db => db.Users.AnyAsync(u => u.Email!.StartsWith(Prefix))));

    // What the rules found for each person, before any decision.
    private async Task<IReadOnlyList<(Guid Person, Verdict Overall)>> FoundAsync()
    {
        var contents = await Host.WithDbAsync(db => (
            from s in db.Submissions
            join a in db.Applications on s.ApplicationId equals a.Id
            where db.Vacancies.Any(v => v.Id == a.VacancyId && v.Number.StartsWith("25"))
            select new { a.CandidateId, s.Content }).ToListAsync());

        return [.. contents.DistinctBy(one => one.CandidateId).Select(one => (one.CandidateId, SealedContent.Read(one.Content).Eligibility.Overall!.Value))];
    }

    private Task<List<ScreeningRow>> OfPeopleAsync() => Host.WithDbAsync(db => db.ScreeningRows.AsNoTracking()
        .Where(row => db.Vacancies.Any(v => v.Id == row.VacancyId && v.Number.StartsWith("25"))).OrderBy(row => row.RowNo).ToListAsync());

    /// <summary>A portal whose first start is on 10 July 2025.</summary>
    public sealed class ClosedCall : IDisposable
    {
        public PortalHost Host { get; } = PortalHost.Apart(now: new DateTimeOffset(2025, 7, 10, 8, 0, 0, TimeSpan.Zero));

        public void Dispose() => Host.Dispose();
    }
}
