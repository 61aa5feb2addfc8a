using NatoInternships.Web.Areas.Admin.Staff;

namespace NatoInternships.Web.Areas.Admin.StaffMember;

/// <param name="Id">The account.</param>
/// <param name="Name">The stored display name.</param>
/// <param name="Email">The address.</param>
/// <param name="State">Whether the account can be used.</param>
/// <param name="InvitedUntil">When the link of the last invitation expires; null for none.</param>
/// <param name="IsInvitationExpired">Whether that moment has passed.</param>
/// <param name="AppSetUpAt">Null without an authenticator app.</param>
/// <param name="Sessions">Open sessions.</param>
/// <param name="IsSelf">Whether it is the reader's own account.</param>
/// <param name="Input">The form.</param>
public sealed record StaffMemberPage(
    Guid Id, string? Name, string Email, StaffState State, DateTimeOffset? InvitedUntil, bool IsInvitationExpired, DateTimeOffset? AppSetUpAt, int Sessions, bool IsSelf, StaffMemberInput Input);
