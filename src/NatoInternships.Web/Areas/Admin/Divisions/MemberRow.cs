using NatoInternships.Domain.Pool;
using NatoInternships.Web.Areas.Admin.Staff;

namespace NatoInternships.Web.Areas.Admin.Divisions;

/// <summary>One member of a division.</summary>
/// <param name="Name">Null for an account without a display name.</param>
/// <param name="Account">Whether the account can be used.</param>
/// <param name="EndsAt">Null while no end is set.</param>
public sealed record MemberRow(Guid UserId, string? Name, string Email, DivisionRole Role, StaffState Account, DateTimeOffset Since, DateTimeOffset? EndsAt);
