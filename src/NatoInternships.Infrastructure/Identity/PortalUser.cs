using Microsoft.AspNetCore.Identity;
using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>An account, of a candidate or of staff. Names and everything else of a candidate stand on <c>Candidate</c>.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    /// <summary>The language of mails to this account.</summary>
    public Language Language { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Failed sign-ins in a row; Identity's own lockout ignores <see cref="TimeProvider"/>, so the portal keeps its own.</summary>
    public int FailedSignIns { get; set; }

    /// <summary>UTC; sign-in is refused until then. Null when it is not.</summary>
    public DateTimeOffset? SignInBlockedUntil { get; set; }

    /// <summary>Disabled by staff: no sign-in, sessions ended.</summary>
    public bool IsDisabled { get; set; }
}
