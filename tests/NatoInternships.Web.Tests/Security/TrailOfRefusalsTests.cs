using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using static NatoInternships.Web.Tests.Areas.Account.AccountForms;

namespace NatoInternships.Web.Tests.Security;

/// <summary>Failed sign-ins and denied pages can be attributed afterwards: by session or network, never by a name.</summary>
public sealed class TrailOfRefusalsTests
{
    private static readonly PortalHost Host = PortalHost.Current;

    [Fact]
    public async Task A_failed_sign_in_leaves_an_entry_with_its_network()
    {
        var account = await Host.NewCandidateAsync();
        using var visitor = Host.Visitor();

        using var refused = await visitor.SignInAsync(account.Email, NewPassword());

        var entry = Assert.Single(await EntriesAsync("sign-in-failed", account.UserId));
        Assert.Equal((null, "account"), (entry.ActorId, entry.SubjectType));
        Assert.StartsWith("network ", entry.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_sign_in_to_no_account_leaves_an_entry_without_the_address()
    {
        var email = NewAddress();
        var before = await Host.WithDbAsync(db => db.AuditEntries.CountAsync(e => e.Action == "sign-in-failed" && e.SubjectId == null));

        using var refused = await Host.Visitor().SignInAsync(email, NewPassword());

        Assert.True(await Host.WithDbAsync(db => db.AuditEntries.CountAsync(e => e.Action == "sign-in-failed" && e.SubjectId == null)) > before);
        Assert.False(await Host.WithDbAsync(db => db.AuditEntries.AnyAsync(e => e.Detail != null && e.Detail.Contains(email))));
    }

    [Fact]
    public async Task A_refused_page_leaves_an_entry_with_the_session_and_the_route()
    {
        var staff = await Host.NewStaffAsync(PortalRoles.Auditor);
        using var browser = Host.Client(staff);
        var session = await Host.WithDbAsync(db => db.UserSessions.Where(s => s.UserId == staff.UserId).Select(s => s.Id).SingleAsync());

        using var refused = await browser.GetAsync("/en/applications/0000-0000-0000/check");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        var entry = Assert.Single(await EntriesAsync("access-refused", session));
        Assert.Equal((staff.UserId, "GET applications/{reference}/check"), (entry.ActorId, entry.Detail));
    }

    [Fact]
    public async Task The_entries_of_one_session_are_limited()
    {
        var staff = await Host.NewStaffAsync(PortalRoles.Auditor);
        using var browser = Host.Client(staff);
        var session = await Host.WithDbAsync(db => db.UserSessions.Where(s => s.UserId == staff.UserId).Select(s => s.Id).SingleAsync());

        for (var tries = 0; tries < Web.Framework.Security.RefusedAccess.MostAMinute + 10; tries++)
        {
            using var refused = await browser.GetAsync("/en/profile");
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        // The minute may change in between.
        Assert.InRange((await EntriesAsync("access-refused", session)).Count, 1, 2 * Web.Framework.Security.RefusedAccess.MostAMinute);
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.254", true)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.9", true)]
    [InlineData("192.0.2.1", "192.0.3.1", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void A_network_has_one_name_and_another_network_another(string one, string other, bool isSame)
    {
        var names = Host.Services.GetRequiredService<NetworkName>();

        Assert.Equal(isSame, names.Of(IPAddress.Parse(one)) == names.Of(IPAddress.Parse(other)));
        Assert.Equal(16, names.Of(IPAddress.Parse(one)).Length);
    }

    private static Task<List<AuditEntry>> EntriesAsync(string action, Guid subject) =>
        Host.WithDbAsync(db => db.AuditEntries.AsNoTracking().Where(e => e.Action == action && e.SubjectId == subject).ToListAsync());
}
