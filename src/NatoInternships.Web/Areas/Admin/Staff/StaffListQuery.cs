using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Framework.Lists;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Admin.Staff;

/// <summary>Reads a page of the list of staff. It starts at the roles, so that it does not grow with the candidates.</summary>
public sealed class StaffListQuery(PortalDbContext db, ILookupNormalizer normalizer, PageText text)
{
    public static IReadOnlyList<string> StaffRoles { get; } = [.. PortalRoles.All.Where(role => role != PortalRoles.Candidate)];

    /// <param name="search">Part of a name or an address.</param>
    /// <param name="role">A role; null or unknown for all.</param>
    /// <param name="after">The account after which the page starts; null for the first page.</param>
    /// <param name="before">The account before which the page ends; ignored beside <paramref name="after"/>.</param>
    /// <param name="size">Number of rows.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<StaffListPage> PageAsync(string? search, string? role, Guid? after, Guid? before, int size, CancellationToken ct)
    {
        var asked = StaffRoles.Contains(role) ? role : null;
        var ids = (asked is null ? StaffRoles : [asked]).Select(PortalRoles.IdOf).ToList();
        var users = db.Users.Where(user => db.UserRoles.Where(one => ids.Contains(one.RoleId)).Select(one => one.UserId).Contains(user.Id));
        if (search?.Trim() is { Length: > 0 } words)
        {
            var email = normalizer.NormalizeEmail(words);
            users = users.Where(user => user.NormalizedEmail!.Contains(email) || user.DisplayName!.Contains(words));
        }

        // The address of the page has the account's id, because an email address in it would stay in the browser's history.
        var place = after ?? before;
        var start = await db.Users.Where(user => user.Id == place).Select(user => user.NormalizedEmail).SingleOrDefaultAsync(ct);
        var isBackwards = after is null && start is not null;
#pragma warning disable CA1309 // Translated to the database, whose own order the list has.
        var ordered = isBackwards
            ? users.Where(user => string.Compare(user.NormalizedEmail, start) < 0).OrderByDescending(user => user.NormalizedEmail)
            : users.Where(user => start == null || string.Compare(user.NormalizedEmail, start) > 0).OrderBy(user => user.NormalizedEmail);
#pragma warning restore CA1309
        var rows = await ordered
            .Take(size + 1)
            .Select(user => new
            {
                user.Id,
                user.DisplayName,
                user.Email,
                user.IsDisabled,
                HasPassword = user.PasswordHash != null,
                HasApp = db.SecondFactors.Any(factor => factor.UserId == user.Id),
                Roles = db.UserRoles.Where(one => one.UserId == user.Id).Select(one => one.RoleId).ToList(),
            })
            .ToListAsync(ct);
        var shown = rows.Take(size).Select(row => new StaffRow(
            row.Id, row.DisplayName, row.Email ?? "", InOrder(row.Roles), StateOf(row.IsDisabled, row.HasPassword), row.HasApp)).ToList();
        if (isBackwards)
        {
            shown.Reverse();
        }

        var summary = text.Count("Shown", await users.CountAsync(ct), shown.Count);
        var hasBefore = isBackwards ? rows.Count > size : start is not null;
        var hasAfter = isBackwards || rows.Count > size;

        return new StaffListPage(search, asked, shown, new KeysetPager(
            summary, hasBefore && shown.Count > 0 ? $"{shown[0].Id}" : null, hasAfter && shown.Count > 0 ? $"{shown[^1].Id}" : null, size));
    }

    internal static StaffState StateOf(bool isDisabled, bool hasPassword) =>
        isDisabled ? StaffState.Disabled : hasPassword ? StaffState.Active : StaffState.Invited;

    internal static IReadOnlyList<string> InOrder(IReadOnlyCollection<Guid> roleIds) => [.. StaffRoles.Where(role => roleIds.Contains(PortalRoles.IdOf(role)))];
}
