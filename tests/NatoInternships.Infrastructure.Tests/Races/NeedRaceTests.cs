using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Pool;
using NatoInternships.TestSupport.Databases;
using NatoInternships.TestSupport.Skipping;
using NatoInternships.Web.UseCases.Accounts;
using NatoInternships.Web.UseCases.Pool;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Races;

/// <summary>The same need, or the same membership, changed by many at once. The engine keeps one, and nobody sees an exception.</summary>
[Trait(TestTiers.Trait, TestTiers.Race)]
public sealed class NeedRaceTests
{
    private const int AtOnce = 16;

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Sixteen_approvals_make_one_row_a_place_and_one_mail(Engine engine)
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, AnEngineCall.Clock());
        var call = await AnEngineCall.InAsync(database);
        var member = await StaffAsync(database, PortalRoles.DivisionMember);
        await JoinAsync(database, call, member);
        var officer = await StaffAsync(database, PortalRoles.HrOfficer);

        for (var round = 0; round < LongRun.Size(usually: 8, wanted: 200); round++)
        {
            var id = await AskedAsync(database, call, member);
            var outcomes = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(one => Task.Run(() => database.InScopeAsync(services => one % 4 == 3
                ? services.GetRequiredService<CloseNeed>().ExecuteAsync(officer, id, 2, "No budget.", byOffice: true, CancellationToken.None)
                : services.GetRequiredService<ReviewNeed>().ExecuteAsync(officer, id, 2, one % 4 == 2 ? "Why?" : null, CancellationToken.None)))));

            Assert.Single(outcomes.OfType<NeedOutcome.Done>());
            Assert.Equal(AtOnce - 1, outcomes.OfType<NeedOutcome.ChangedMeanwhile>().Count());
            var need = await database.WithAsync(db => db.Needs.AsNoTracking().Include(n => n.PlaceRows).SingleAsync(n => n.Id == id));
            Assert.Equal(need.State == NeedState.Approved ? [1, 2, 3] : [], need.PlaceRows.Select(place => place.PlaceNo).Order());
            Assert.Equal(1, await database.WithAsync(db => db.OutboxMessages.CountAsync(mail => mail.SubjectId == id)));
        }

        Assert.Empty(await call.FindingsAsync());
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Sixteen_raises_of_the_places_add_each_row_once(Engine engine)
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, AnEngineCall.Clock());
        var call = await AnEngineCall.InAsync(database);
        var member = await StaffAsync(database, PortalRoles.DivisionMember);
        await JoinAsync(database, call, member);
        var officer = await StaffAsync(database, PortalRoles.HrOfficer);
        var id = await AskedAsync(database, call, member);
        await database.InScopeAsync(services => services.GetRequiredService<ReviewNeed>().ExecuteAsync(officer, id, 2, null, CancellationToken.None));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => database.InScopeAsync(services =>
            services.GetRequiredService<RaisePlaces>().ExecuteAsync(officer, id, 3, 7, CancellationToken.None)))));

        Assert.Single(outcomes.OfType<NeedOutcome.Done>());
        Assert.Equal(7, await database.WithAsync(db => db.NeedPlaces.CountAsync(place => place.NeedId == id)));
        Assert.Empty(await call.FindingsAsync());
    }

    /// <summary>The key itself, without the revision that the use case compares first.</summary>
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task The_schema_refuses_a_second_row_of_a_place_and_a_place_of_another_division(Engine engine)
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, AnEngineCall.Clock());
        var call = await AnEngineCall.InAsync(database);
        var member = await StaffAsync(database, PortalRoles.DivisionMember);
        await JoinAsync(database, call, member);
        var id = await AskedAsync(database, call, member);
        const string insert = "INSERT INTO \"NeedPlaces\" (\"NeedId\", \"PlaceNo\", \"DivisionId\") VALUES ({0}, 1, {1})";

        await Assert.ThrowsAnyAsync<Exception>(() => database.WithAsync(db => db.Database.ExecuteSqlRawAsync(insert, id, Guid.NewGuid())));
        await database.WithAsync(db => db.Database.ExecuteSqlRawAsync(insert, id, call.Call.Division.Id));
        await Assert.ThrowsAnyAsync<Exception>(() => database.WithAsync(db => db.Database.ExecuteSqlRawAsync(insert, id, call.Call.Division.Id)));

        Assert.Equal(1, await database.WithAsync(db => db.NeedPlaces.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Sixteen_additions_of_one_person_make_one_membership(Engine engine)
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, AnEngineCall.Clock());
        var call = await AnEngineCall.InAsync(database);
        var lead = await StaffAsync(database, PortalRoles.HrLead);

        for (var round = 0; round < LongRun.Size(usually: 8, wanted: 200); round++)
        {
            var person = await StaffAsync(database, PortalRoles.DivisionMember);
            var outcomes = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => AddAsync(database, call, lead, person))));

            Assert.Single(outcomes.OfType<AddMemberOutcome.Added>());
            Assert.Equal(AtOnce - 1, outcomes.OfType<AddMemberOutcome.IsMember>().Count());
        }

        Assert.Empty(await call.FindingsAsync());
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_person_added_while_the_role_is_taken_away_is_no_member_without_the_role(Engine engine)
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, AnEngineCall.Clock());
        var call = await AnEngineCall.InAsync(database);
        var lead = await StaffAsync(database, PortalRoles.HrLead);

        for (var round = 0; round < LongRun.Size(usually: 12, wanted: 200); round++)
        {
            var person = await StaffAsync(database, PortalRoles.DivisionMember);
            var adding = Task.Run(() => AddAsync(database, call, lead, person));
            var taking = Task.Run(() => database.InScopeAsync(services => services.GetRequiredService<SetRoles>().ExecuteAsync(lead, person, [PortalRoles.Auditor], stamp: null, CancellationToken.None)));
            await Task.WhenAll(adding, taking);
        }

        Assert.Empty(await call.FindingsAsync());
    }

    /// <summary>Lists with several needs of the same moment, on each engine's own order of ids.</summary>
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Each_need_is_on_exactly_one_page_of_the_list(Engine engine)
    {
        await using var database = await EngineDatabase.CreateAsync(typeof(Program).Assembly, engine, AnEngineCall.Clock());
        var call = await AnEngineCall.InAsync(database);
        var member = await StaffAsync(database, PortalRoles.DivisionMember);
        await JoinAsync(database, call, member);
        for (var number = 0; number < 23; number++)
        {
            await AskedAsync(database, call, member);
        }

        var seen = new List<Guid>();
        string? after = null;
        do
        {
            var from = after;
            var page = await database.InScopeAsync(services => Reading(services, member).NeedsAsync(NeedState.Asked, from, before: null, size: 5, CancellationToken.None));
            seen.AddRange(page.Rows.Select(row => row.Id));
            after = page.After;
        }
        while (after is not null);

        Assert.Equal(23, seen.Count);
        Assert.Equal(23, seen.Distinct().Count());
        var choices = await database.InScopeAsync(services => Reading(services, member).ChoicesAsync(CancellationToken.None));
        Assert.Equal((1, 1, 2), (choices.Divisions.Count, choices.Notices.Count, choices.Intakes.Count));
        Assert.Equal(2, (await database.InScopeAsync(services => Reading(services, member).HistoryAsync(seen[0], CancellationToken.None))).Count);
        Assert.NotNull(await database.InScopeAsync(services => Reading(services, member).NeedAsync(seen[0], CancellationToken.None)));
        Assert.Null(await database.InScopeAsync(services => Reading(services, Guid.NewGuid()).NeedAsync(seen[0], CancellationToken.None)));
    }

    private static DivisionReading Reading(IServiceProvider services, Guid userId) =>
        new(services.GetRequiredService<PortalDbContext>(), userId, services.GetRequiredService<TimeProvider>());

    private static Task<AddMemberOutcome> AddAsync(EngineDatabase database, AnEngineCall call, Guid lead, Guid person) => database.InScopeAsync(services =>
        services.GetRequiredService<AddMember>().ExecuteAsync(lead, call.Call.Division.Id, "anybody", person, DivisionRole.Member, CancellationToken.None));

    private static async Task<Guid> AskedAsync(EngineDatabase database, AnEngineCall call, Guid member)
    {
        var proposal = new NeedProposal
        {
            VacancyId = call.Call.Vacancies[0].Id, IntakeId = call.Call.March.Id, Places = 3, Title = "An intern", Tasks = "Writes.", TextLanguage = Language.English,
            Wishes = [new Wish(WishKind.Field, "0421", WishWeight.Needed)],
        };
        var stated = Assert.IsType<NeedOutcome.Done>(await database.InScopeAsync(services =>
            services.GetRequiredService<StateNeed>().ExecuteAsync(member, call.Call.Division.Id, proposal, CancellationToken.None)));
        Assert.Equal(2, Assert.IsType<NeedOutcome.Done>(await database.InScopeAsync(services =>
            services.GetRequiredService<AskForNeed>().ExecuteAsync(member, stated.Id, stated.Revision, CancellationToken.None))).Revision);

        return stated.Id;
    }

    private static Task JoinAsync(EngineDatabase database, AnEngineCall call, Guid member) => database.WithAsync(async db =>
    {
        db.DivisionMembers.Add(new DivisionMember(member, call.Call.Division.Id, DivisionRole.Member, AnEngineCall.Now));
        await db.SaveChangesAsync();
    });

    private static async Task<Guid> StaffAsync(EngineDatabase database, string role)
    {
        var id = Guid.CreateVersion7();
        await database.WithAsync(async db =>
        {
            var email = $"{id:N}@test.example";
            db.Users.Add(new PortalUser
            {
                Id = id, UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, NormalizedEmail = email.ToUpperInvariant(), PasswordHash = "x",
                SecurityStamp = $"{id:N}", CreatedAt = AnEngineCall.Now,
            });
            db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = id, RoleId = PortalRoles.IdOf(role) });
            await db.SaveChangesAsync();
        });

        return id;
    }
}
