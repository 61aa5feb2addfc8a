using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Web.Framework.Security;

/// <summary>Section "RateLimits": requests of one network (<see cref="NetworkKey"/>) in a window. Each process counts for itself.</summary>
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

    /// <summary>Registrations at once; one more is allowed each second.</summary>
    public int RegistrationsAtOnce { get; init; } = 10;

    /// <summary>Mails and codes asked for, a minute.</summary>
    public int MailsAMinute { get; init; } = 20;

    /// <summary>Receipts looked up, a minute.</summary>
    public int ReceiptChecksAMinute { get; init; } = 60;

    /// <summary>Forms of one account held for their writer after a lost session or token, a minute.</summary>
    public int SavedFormsAMinute { get; init; } = 60;

    /// <summary>The same for anonymous users of one network.</summary>
    public int AnonymousSavedFormsAMinute { get; init; } = 5;


    public void AddTo(RateLimiterOptions limiter)
    {
        Add(limiter, SignIn, SignInsAMinute, TimeSpan.FromMinutes(1));
        Add(limiter, Register, RegistrationsAnHour, TimeSpan.FromHours(1));
        Add(limiter, Mail, MailsAMinute, TimeSpan.FromMinutes(1));
        limiter.AddPolicy(ReceiptChecks, context => ByNetwork(context, ReceiptChecksAMinute, TimeSpan.FromMinutes(1)));
    }

    // Only forms are counted: reading the page of one costs nothing.
    private static void Add(RateLimiterOptions limiter, string policy, int permits, TimeSpan window) =>
        limiter.AddPolicy(policy, context => HttpMethods.IsPost(context.Request.Method)
            ? ByNetwork(context, permits, window)
            : RateLimitPartition.GetNoLimiter("reading"));

    private static RateLimitPartition<string> ByNetwork(HttpContext context, int permits, TimeSpan window) => RateLimitPartition.GetFixedWindowLimiter(
        NetworkKey.Of(context.Connection.RemoteIpAddress),
        _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window });
}
