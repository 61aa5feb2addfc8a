using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.UseCases.Staff;

/// <param name="Email">A well-formed address.</param>
/// <param name="DisplayName">At most <see cref="Infrastructure.Identity.PortalUser.DisplayNameLength"/> characters.</param>
/// <param name="Language">Of the mails.</param>
/// <param name="Roles">At least one role of staff.</param>
/// <param name="Division">The division of which the person becomes a member, and as what; null for none. Needs the role of division members.</param>
public sealed record StaffInvitation(string Email, string DisplayName, Language Language, IReadOnlyList<string> Roles, (Guid Id, DivisionRole Role)? Division = null);
