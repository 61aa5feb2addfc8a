using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Accounts;
using NatoInternships.Web.UseCases.Staff;

namespace NatoInternships.Web.Framework.Hosting;

/// <summary>
/// <c>account disable ADDRESS</c>, <c>account enable ADDRESS</c>, <c>account reset-second-factor ADDRESS</c> and
/// <c>account roles ADDRESS ROLE...</c>: lets an operator change an account when no lead can. Each ends the account's sessions.
/// <c>create-staff ADDRESS NAME [en|fr]</c> invites a lead.
/// </summary>
internal static class AccountVerbs
{
    public static async Task<int> RunAsync(IServiceProvider services, string verb, string email, IReadOnlyList<string> roles)
    {
        var key = services.GetRequiredService<ILookupNormalizer>().NormalizeEmail(email);
        var userId = await services.GetRequiredService<PortalDbContext>().Users.Where(u => u.NormalizedEmail == key).Select(u => u.Id).SingleOrDefaultAsync();
        var problem = verb switch
        {
            "disable" or "enable" => await services.GetRequiredService<SetAccountAccess>().ExecuteAsync(null, userId, verb == "disable", CancellationToken.None)
                == SetAccessOutcome.Changed
                ? null
                : "No account has this address.",
            "reset-second-factor" => await ResetSecondFactorAsync(services, userId),
            "roles" => Problem(await services.GetRequiredService<SetRoles>().ExecuteAsync(null, userId, roles, stamp: null, CancellationToken.None)),
            _ => "Use: account disable ADDRESS, account enable ADDRESS, account reset-second-factor ADDRESS, or account roles ADDRESS ROLE...",
        };
        Console.WriteLine(problem ?? "Done. Every session of the account has ended.");

        return problem is null ? 0 : 1;
    }

    /// <summary>Invites a lead, and prints the link of the mail: the mail server may not be configured yet.</summary>
    public static async Task<int> CreateStaffAsync(IServiceProvider services, string email, string name, Language language)
    {
        if (MailAddress.Read(email) is not { } address || name.Trim() is not { Length: > 0 and <= PortalUser.DisplayNameLength } displayName)
        {
            Console.WriteLine($"Use: create-staff ADDRESS NAME [en|fr], with a name of at most {PortalUser.DisplayNameLength} characters.");

            return 1;
        }

        var invitation = new StaffInvitation(address, displayName, language, [PortalRoles.HrLead]);
        switch (await services.GetRequiredService<InviteStaff>().ExecuteAsync(null, invitation, CancellationToken.None))
        {
            case InviteStaffOutcome.Invited invited:
                var link = await services.GetRequiredService<InvitationLink>().MakeAsync(invited.UserId, CancellationToken.None);
                Console.WriteLine($"The account is made. Its owner chooses a password within seven days at:\n{link}");
                return 0;
            case InviteStaffOutcome.IsStaff:
                Console.WriteLine("A member of staff has this address. Use: account roles ADDRESS HrLead");
                return 1;
            case InviteStaffOutcome.IsCandidate:
                Console.WriteLine("A candidate has this address. An account is a candidate's or one of staff, never both.");
                return 1;
            case var other:
                throw new NotSupportedException($"Unhandled outcome {other}.");
        }
    }

    // Prints the link for a new password, because the operator may have no mail server.
    private static async Task<string?> ResetSecondFactorAsync(IServiceProvider services, Guid userId)
    {
        if (!await services.GetRequiredService<ResetSecondFactor>().ExecuteAsync(null, userId, CancellationToken.None))
        {
            return "No account with an authenticator app has this address.";
        }

        Console.WriteLine($"The owner chooses a new password within seven days at:\n{await services.GetRequiredService<InvitationLink>().MakeAsync(userId, CancellationToken.None)}");

        return null;
    }

    private static string? Problem(SetRolesOutcome outcome) => outcome switch
    {
        SetRolesOutcome.Changed => null,
        SetRolesOutcome.LastLead or SetRolesOutcome.OwnRoles or SetRolesOutcome.ChangedMeanwhile => "The account changed at the same moment. Try again.",
        SetRolesOutcome.NoSuchAccount => "No account has this address.",
        SetRolesOutcome.UnknownRole unknown => $"There is no role {unknown.Name}. Roles: {string.Join(", ", PortalRoles.All)}.",
        SetRolesOutcome.CandidateAndStaff => "An account is a candidate's or one of staff, never both.",
        var other => throw new NotSupportedException($"Unhandled outcome {other}."),
    };
}
