using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Web.Framework.Security;

/// <summary>
/// Configuration section "RateLimits": requests of one network (<see cref="NetworkKey"/>) in a window. Each process counts for itself.
/// </summary>
public sealed record RateLimits
{
    /// <summary>Policy of forms that check a password.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Policy of registration.</summary>
    public const string Register = "register";

    /// <summary>Policy of forms that send a mail or check a code.</summary>
    public const string Mail = "mail";

    /// <summary>Policy of the public page that checks receipts. It prevents guessing of receipt numbers.</summary>
    public const string ReceiptChecks = "receipt-checks";

    /// <summary>Sign-ins a minute.</summary>
    public int SignInsAMinute { get; init; } = 30;

    /// <summary>Registrations an hour. The limit is high because a campus shares one address.</summary>
    public int RegistrationsAnHour { get; init; } = 300;

    /// <summary>Burst of registrations; after it, one each second.</summary>
    public int RegistrationsAtOnce { get; init; } = 10;

    /// <summary>Requested mails and checked codes a minute.</summary>
    public int MailsAMinute { get; init; } = 20;

    /// <summary>Receipts looked up, a minute.</summary>
    public int ReceiptChecksAMinute { get; init; } = 60;

    /// <summary>Saved forms of one account a minute, after an ended session or an expired token.</summary>
    public int SavedFormsAMinute { get; init; } = 60;

    /// <summary>The same for the anonymous users of one network.</summary>
    public int AnonymousSavedFormsAMinute { get; init; } = 5;


    public void AddTo(RateLimiterOptions limiter)
    {
        Add(limiter, SignIn, SignInsAMinute, TimeSpan.FromMinutes(1));
        Add(limiter, Register, RegistrationsAnHour, TimeSpan.FromHours(1));
        Add(limiter, Mail, MailsAMinute, TimeSpan.FromMinutes(1));
        limiter.AddPolicy(ReceiptChecks, context => ByNetwork(context, ReceiptChecksAMinute, TimeSpan.FromMinutes(1)));
    }

    // Only posts count, because reading the page of a form is cheap.
    private static void Add(RateLimiterOptions limiter, string policy, int permits, TimeSpan window) =>
        limiter.AddPolicy(policy, context => HttpMethods.IsPost(context.Request.Method)
            ? ByNetwork(context, permits, window)
            : RateLimitPartition.GetNoLimiter("reading"));

    private static RateLimitPartition<string> ByNetwork(HttpContext context, int permits, TimeSpan window) => RateLimitPartition.GetFixedWindowLimiter(
        NetworkKey.Of(context.Connection.RemoteIpAddress),
        _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window });
}
