using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Tests.UseCases.Accounts;

public sealed class SetRolesTests
{
    private static readonly PortalHost Host = PortalHost.Current;

    [Fact]
    public async Task Staff_get_exactly_the_roles_named_and_an_entry_says_which()
    {
        var staff = await Host.NewStaffAsync(PortalRoles.HrOfficer);

        var outcome = await SetAsync(staff.UserId, PortalRoles.HrLead, PortalRoles.Auditor);

        Assert.IsType<SetRolesOutcome.Changed>(outcome);
        Assert.Equal([PortalRoles.Auditor, PortalRoles.HrLead], await RolesAsync(staff.UserId));
        Assert.Equal("Auditor HrLead", await Host.WithDbAsync(db => db.AuditEntries.Where(e => e.Action == "roles-changed" && e.SubjectId == staff.UserId).Select(e => e.Detail).SingleAsync()));
    }

    [Fact]
    public async Task An_account_cannot_be_candidate_and_staff()
    {
        var (candidate, staff) = (await Host.NewCandidateAsync(), await Host.NewStaffAsync(PortalRoles.Auditor));

        Assert.IsType<SetRolesOutcome.CandidateAndStaff>(await SetAsync(candidate.UserId, PortalRoles.Candidate, PortalRoles.HrLead));
        Assert.IsType<SetRolesOutcome.CandidateAndStaff>(await SetAsync(candidate.UserId, PortalRoles.HrLead));
        Assert.IsType<SetRolesOutcome.CandidateAndStaff>(await SetAsync(staff.UserId, PortalRoles.Auditor, PortalRoles.Candidate));
        Assert.Equal([PortalRoles.Candidate], await RolesAsync(candidate.UserId));
        Assert.Equal([PortalRoles.Auditor], await RolesAsync(staff.UserId));
    }

    [Fact]
    public async Task An_unknown_role_or_account_is_reported()
    {
        var staff = await Host.NewStaffAsync(PortalRoles.Auditor);

        Assert.Equal(new SetRolesOutcome.UnknownRole("Director"), await SetAsync(staff.UserId, "Director"));
        Assert.IsType<SetRolesOutcome.NoSuchAccount>(await SetAsync(Guid.NewGuid(), PortalRoles.Auditor));
    }

    private static async Task<SetRolesOutcome> SetAsync(Guid userId, params string[] roles)
    {
        await using var scope = Host.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<SetRoles>().ExecuteAsync(null, userId, roles, stamp: null, CancellationToken.None);
    }

    private static Task<List<string>> RolesAsync(Guid userId) => Host.WithDbAsync(async db =>
        (await db.UserRoles.Where(role => role.UserId == userId).Select(role => role.RoleId).ToListAsync()).Select(PortalRoles.NameOf).Order(StringComparer.Ordinal).ToList());
}
