using NatoInternships.Web.Framework.Lists;

namespace NatoInternships.Web.Areas.Admin.Staff;

/// <param name="Search">As typed; null for none.</param>
/// <param name="Role">A role of staff; null for all.</param>
/// <param name="Rows">In the order of the addresses.</param>
/// <param name="Pager">The links to other pages.</param>
public sealed record StaffListPage(string? Search, string? Role, IReadOnlyList<StaffRow> Rows, KeysetPager Pager);

/// <param name="Id">The account.</param>
/// <param name="Name">Null for an account without a display name.</param>
/// <param name="Email">The address.</param>
/// <param name="Roles">Names of <see cref="Infrastructure.Identity.PortalRoles"/>, in their order.</param>
/// <param name="State">Whether the account can be used.</param>
/// <param name="HasApp">Whether the authenticator app is set up.</param>
public sealed record StaffRow(Guid Id, string? Name, string Email, IReadOnlyList<string> Roles, StaffState State, bool HasApp);

/// <summary>Whether an account of staff can be used.</summary>
public enum StaffState
{
    /// <summary>Has no password yet.</summary>
    Invited,

    Active,

    Disabled,
}
