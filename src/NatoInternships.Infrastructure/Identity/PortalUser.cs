using Microsoft.AspNetCore.Identity;
using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>An account, of a candidate or of staff. Names and everything else of a candidate stand on <c>Candidate</c>.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    /// <summary>The language of mails to this account.</summary>
    public Language Language { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Disabled by staff: no sign-in, sessions ended.</summary>
    public bool IsDisabled { get; set; }
}
