using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Framework.Hosting;

/// <summary>
/// <c>account disable ADDRESS</c>, <c>account enable ADDRESS</c> and <c>account roles ADDRESS ROLE...</c>: lets an operator change an
/// account until staff have pages. Each ends the account's sessions.
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
                ? null
                : "No account has this address.",
            "roles" => Problem(await services.GetRequiredService<SetRoles>().ExecuteAsync(null, userId, roles, CancellationToken.None)),
            _ => "Use: account disable ADDRESS, account enable ADDRESS, or account roles ADDRESS ROLE...",
        };
        Console.WriteLine(problem ?? "Done. Every session of the account has ended.");

        return problem is null ? 0 : 1;
    }

    private static string? Problem(SetRolesOutcome outcome) => outcome switch
    {
        SetRolesOutcome.Changed => null,
        SetRolesOutcome.NoSuchAccount => "No account has this address.",
        SetRolesOutcome.UnknownRole unknown => $"There is no role {unknown.Name}. Roles: {string.Join(", ", PortalRoles.All)}.",
        SetRolesOutcome.CandidateAndStaff => "An account is a candidate's or one of staff, never both.",
        var other => throw new NotSupportedException($"Unhandled outcome {other}."),
    };
}
