using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace NatoInternships.Web.Infrastructure.Security;

/// <summary>Section "RateLimits": requests of one address in a window. Each process counts for itself.</summary>
public sealed record RateLimits
{
    /// <summary>Policy of forms that check a password.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Policy of registration.</summary>
    public const string Register = "register";

    /// <summary>Policy of forms that send a mail or take a code.</summary>
    public const string Mail = "mail";

    /// <summary>Policy of the public page that checks receipts: a number cannot be guessed, and is not to be tried either.</summary>
    public const string ReceiptChecks = "receipt-checks";

    /// <summary>Sign-ins a minute.</summary>
    public int SignInsAMinute { get; init; } = 30;

    /// <summary>Registrations an hour: generous, a campus shares one address.</summary>
    public int RegistrationsAnHour { get; init; } = 300;

    /// <summary>Mails and codes asked for, a minute.</summary>
    public int MailsAMinute { get; init; } = 20;

    /// <summary>Receipts looked up, a minute.</summary>
    public int ReceiptChecksAMinute { get; init; } = 60;

    /// <summary>Forms held for their writer after a lost session or token, a minute.</summary>
    public int HeldFormsAMinute { get; init; } = 60;

    public void AddTo(RateLimiterOptions limiter)
    {
        Add(limiter, SignIn, SignInsAMinute, TimeSpan.FromMinutes(1));
        Add(limiter, Register, RegistrationsAnHour, TimeSpan.FromHours(1));
        Add(limiter, Mail, MailsAMinute, TimeSpan.FromMinutes(1));
        limiter.AddPolicy(ReceiptChecks, context => ByAddress(context, ReceiptChecksAMinute, TimeSpan.FromMinutes(1)));
    }

    // Only forms are counted: reading the page of one costs nothing.
    private static void Add(RateLimiterOptions limiter, string policy, int permits, TimeSpan window) =>
        limiter.AddPolicy(policy, context => HttpMethods.IsPost(context.Request.Method)
            ? ByAddress(context, permits, window)
            : RateLimitPartition.GetNoLimiter("reading"));

    private static RateLimitPartition<string> ByAddress(HttpContext context, int permits, TimeSpan window) => RateLimitPartition.GetFixedWindowLimiter(
        context.Connection.RemoteIpAddress?.ToString() ?? "",
        _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window });
}
