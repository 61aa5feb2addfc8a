using Microsoft.AspNetCore.Identity;
using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>An account of a candidate or of staff. <c>Candidate</c> holds the candidate's name and other data.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    /// <summary>The language of mails to this account.</summary>
    public Language Language { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Failed sign-ins in a row. Identity's own lockout ignores <see cref="TimeProvider"/>, so the portal has its own.</summary>
    public int FailedSignIns { get; set; }

    /// <summary>UTC; sign-in is refused until then. Null when it is allowed.</summary>
    public DateTimeOffset? SignInBlockedUntil { get; set; }

    /// <summary>Staff disabled the account: no sign-in, and all sessions are ended.</summary>
    public bool IsDisabled { get; set; }
}
