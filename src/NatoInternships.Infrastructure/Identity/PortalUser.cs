using Microsoft.AspNetCore.Identity;
using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>An account of a candidate or of staff. <c>Candidate</c> holds the candidate's name and other data.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    /// <summary>Most characters of <see cref="DisplayName"/>.</summary>
    public const int DisplayNameLength = 100;

    /// <summary>The name under which colleagues know a member of staff; null for candidates, who have a profile.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The language of mails to this account.</summary>
    public Language Language { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Staff disabled the account: no sign-in, and all sessions are ended.</summary>
    public bool IsDisabled { get; set; }
}
