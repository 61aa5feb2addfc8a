using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Databases;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Accounts;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Identity;

/// <summary>One query reads session, account and roles, on each available engine.</summary>
public sealed class DatabaseTicketStoreTests(PortalDatabases databases) : IClassFixture<PortalDatabases>
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_session_is_valid_until_the_account_changes(Engine engine)
    {
        var database = await databases.On(engine);
        var userId = (await AnEngineCall.InAsync(database)).Members[0].UserId;
        var key = await StoreAsync(database, userId);

        var before = await OpensAsync(database, key);
        await database.InScopeAsync(services => services.GetRequiredService<SetAccountAccess>().ExecuteAsync(null, userId, isDisabled: false, CancellationToken.None));

        Assert.Equal((true, false), (before, await OpensAsync(database, key)));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_session_of_several_roles_is_one_and_ends_with_one_of_them(Engine engine)
    {
        var database = await databases.On(engine);
        var userId = (await AnEngineCall.InAsync(database)).Members[0].UserId;
        await database.WithAsync(async db =>
        {
            db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = userId, RoleId = PortalRoles.IdOf(PortalRoles.Auditor) });
            await db.SaveChangesAsync();
        });
        var key = await StoreAsync(database, userId);

        var before = await OpensAsync(database, key);
        var auditor = PortalRoles.IdOf(PortalRoles.Auditor);
        await database.WithAsync(db => db.UserRoles.Where(role => role.UserId == userId && role.RoleId == auditor).ExecuteDeleteAsync());

        Assert.Equal((true, false), (before, await OpensAsync(database, key)));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Wrong_passwords_are_counted_and_the_fifth_ends_the_session(Engine engine)
    {
        var database = await databases.On(engine);
        var userId = (await AnEngineCall.InAsync(database)).Members[0].UserId;
        var key = await StoreAsync(database, userId);
        var sessionId = await database.WithAsync(db => db.UserSessions.Where(s => s.UserId == userId).Select(s => s.Id).SingleAsync());
        List<PasswordCheck> checks = [];

        for (var tries = 0; tries < UserSession.MostWrongPasswords; tries++)
        {
            checks.Add(await database.InScopeAsync(async services => await services.GetRequiredService<CheckCurrentPassword>().ExecuteAsync(
                await services.GetRequiredService<PortalDbContext>().Users.SingleAsync(u => u.Id == userId), sessionId, "wrong", CancellationToken.None)));
        }

        Assert.Equal([PasswordCheck.Wrong, PasswordCheck.Wrong, PasswordCheck.Wrong, PasswordCheck.Wrong, PasswordCheck.SessionEnded], checks);
        Assert.False(await OpensAsync(database, key));
    }

    private static Task<string> StoreAsync(EngineDatabase database, Guid userId) => database.InScopeAsync(async services =>
    {
        var principal = await services.GetRequiredService<PortalSignIn>().PrincipalAsync(userId, SessionClaims.Passed, CancellationToken.None);

        return await services.GetRequiredService<DatabaseTicketStore>().StoreAsync(new AuthenticationTicket(principal, IdentityConstants.ApplicationScheme));
    });

    private static Task<bool> OpensAsync(EngineDatabase database, string key) => database.InScopeAsync(async services =>
        await services.GetRequiredService<DatabaseTicketStore>().RetrieveAsync(key) is not null);
}
